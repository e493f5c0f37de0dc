// SPDX-License-Identifier: EUPL-1.2
// A list that becomes elements, one a line, read as the server reads it. Knows no DOM.

/** Of a name, as the server. */
export const LONGEST_NAME = 300;

const BULLET = /^(?:[-–•*]|\d{1,3}[.)])\s*/;

/** Numbers and dashes before them are dropped. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map(nameIn)
    .filter((name) => name !== '');
}

/** The first line that is too long for a name, counted from 1; 0 for none. */
export function tooLong(text: string): number {
  return text.split(/\r\n?|\n/).findIndex((line) => nameIn(line).length > LONGEST_NAME) + 1;
}

const nameIn = (line: string): string => line.trim().replace(BULLET, '').trim();
