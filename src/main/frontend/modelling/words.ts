// SPDX-License-Identifier: EUPL-1.2

/** Whether every word stands somewhere in the text; small and large letters are the same. */
export function finds(words: string, text: string): boolean {
  const all = fold(text);
  return fold(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
