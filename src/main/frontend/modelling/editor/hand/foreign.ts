// SPDX-License-Identifier: EUPL-1.2
// What other programs leave on the clipboard, as lines that can become elements: plain text, lists with their bullets,
// rows of a table, pages of a browser. Nothing of it is ever put into this page.

export type Foreign = { readonly lines: readonly string[] } | 'empty' | 'too-long';

const LONGEST = 300;
const MOST_LINES = 60;
const SHOWN = 3;
/** At the beginning of a line: a dot, a dash, a tick box of Word's, a number or a letter with its dot. */
const BULLET = /^(?:[•·‣◦▪▫●○■□➢✓\uf0b7\uf0a7–—*-]|o(?=\t)|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-zA-Z][.)])[\s\u00a0]+/;
const BLOCKS =
  'address, article, aside, blockquote, caption, dd, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, tr, ul';
const UNSAID = 'head, script, style, template, noscript, iframe, object, svg, [hidden]';
/** How Word and PowerPoint write the bullet or number of a line, and what nobody is to see. */
const AS_BULLET = /mso-list:\s*ignore|mso-special-format:\s*['"]?(?:num)?bullet|display:\s*none/i;
const ELEMENT = 1;
const TEXT = 3;

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
  return said(page.body)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What a reader sees of it: every block is a line of its own, whatever it stands in. */
function said(node: Node): string {
  if (node.nodeType === TEXT) return letters(node);
  if (node.nodeType !== ELEMENT || isUnsaid(node as Element)) return '';
  const element = node as Element;
  if (element.matches('br')) return '\n';
  if (element.matches('tr')) return `\n${row(element)}\n`;
  return element.matches(BLOCKS) ? `\n${inside(element)}\n` : inside(element);
}

const inside = (element: Element): string => [...element.childNodes].map(said).join('');

const letters = ({ textContent, parentElement }: Node): string =>
  parentElement?.closest('pre') ? (textContent ?? '') : (textContent ?? '').replace(/\s+/g, ' ');

/** Cells beside one another; the only one that says something may be a page by itself, with lines of its own. */
function row(element: Element): string {
  const cells = [...element.querySelectorAll('td, th')].filter((cell) => cell.closest('tr') === element);
  const texts = cells.map(inside);
  const [only, ...more] = cells.filter((_, index) => texts[index]?.trim() !== '');
  if (only && more.length === 0 && only.querySelector(BLOCKS)) return inside(only);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\t');
}

const isUnsaid = (element: Element): boolean =>
  element.matches(UNSAID) || AS_BULLET.test(element.getAttribute('style') ?? '');

/** The first few, so that one sees what would be made. */
export function preview(lines: readonly string[]): string {
  return lines.slice(0, SHOWN).join(' · ') + (lines.length > SHOWN ? ' …' : '');
}
