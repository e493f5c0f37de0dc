// SPDX-License-Identifier: EUPL-1.2
// What other programs leave on the clipboard, as lines that can become elements: plain text, lists with their bullets,
// rows of a table, pages of a browser. Nothing of it is ever put into this page.

export type Foreign = { readonly lines: readonly string[] } | 'empty' | 'too-long';

const LONGEST = 300;
const MOST_LINES = 60;
const SHOWN = 3;
/** At the beginning of a line: a dot, a dash, a tick box of Word's, a number or a letter with its dot. */
const BULLET = /^(?:[•·‣◦▪▫●○■□➢✓\uf0b7\uf0a7–—*-]|o(?=\t)|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[\s\u00a0]+/;
const BLOCKS = 'tr, li, p, h1, h2, h3, h4, h5, h6, div';

/** Of a row the first cell that says something: the others are about it. */
export function foreign(text: string): Foreign {
  const lines = text
    .split(/\r\n?|\n|\u2028|\v/)
    .map((line) => line.replaceAll('\u00a0', ' ').trim().replace(BULLET, ''))
    .map(
      (line) =>
        line
          .split('\t')
          .map((cell) => cell.trim())
          .find((cell) => cell !== '') ?? '',
    )
    .filter((line) => line !== '');
  if (lines.length === 0) return 'empty';
  return lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST) ? 'too-long' : { lines };
}

/** The text of a program that offers nothing plainer. What is read like this is never run, shown or fetched. */
export function plain(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unsaid of page.querySelectorAll('head, script, style, template, noscript, iframe, object'))
    unsaid.remove();
  const blocks = [...page.body.querySelectorAll(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS) || block.matches('tr'),
  );
  const words = (place: Element) => (place.textContent ?? '').replace(/\s+/g, ' ').trim();
  const said = blocks
    .filter((block) => !block.parentElement?.closest('tr'))
    .map((block) => (block.matches('tr') ? [...block.querySelectorAll('td, th')].map(words).join('\t') : words(block)));
  return (said.length === 0 ? [words(page.body)] : said).join('\n');
}

/** The first few, so that one sees what would be made. */
export function preview(lines: readonly string[]): string {
  return lines.slice(0, SHOWN).join(' · ') + (lines.length > SHOWN ? ' …' : '');
}
