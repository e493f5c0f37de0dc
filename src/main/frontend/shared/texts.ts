// SPDX-License-Identifier: EUPL-1.2
// Words the scripts say. They come from the page (messages/layout_*.properties), never from here.

/** Placeholders are {0}, {1}, as in the server's messages. */
export function fill(pattern: string, ...args: string[]): string {
  return pattern.replace(/\{(\d)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
}

export function text(key: string, ...args: string[]): string {
  const pattern = document.getElementById('vk-texts')?.dataset[key];
  return fill(pattern ?? '', ...args);
}

/** A clock time today, else a date with the time, in the page's language. */
export function when(time: number, now: number, language: string): string {
  const that = new Date(time);
  const sameDay = that.toDateString() === new Date(now).toDateString();
  const options: Intl.DateTimeFormatOptions = sameDay
    ? { hour: '2-digit', minute: '2-digit' }
    : { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(language, options).format(that);
}
