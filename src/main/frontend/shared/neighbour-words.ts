// SPDX-License-Identifier: EUPL-1.2
// A marked word opens its entry of the word list right behind it. Without script the link leads to the list below the text.

/** Closes the entry that is open: one at a time. */
let shutOpen: () => void = () => undefined;

/** Opens and closes entries at the words of this page. */
export function neighbourWords(root: Document = document): void {
  const texts = root.querySelector<HTMLElement>('.gl-texts');
  if (texts === null) return;
  const close = texts.dataset['close'] ?? '';
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a.gl-word, a.vk-term')) {
    const entry = root.getElementById(link.hash.slice(1));
    if (entry !== null) opener(link, entry, close);
  }
  root.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.gl-box, .gl-word, .vk-term') === null) shutOpen();
  });
}

function opener(link: HTMLAnchorElement, entry: HTMLElement, close: string): void {
  let box: HTMLElement | null = null;
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  const shut = (): void => {
    box?.remove();
    box = null;
    link.setAttribute('aria-expanded', 'false');
    shutOpen = () => undefined;
  };
  const toggle = (): void => {
    if (box !== null) {
      shut();
      return;
    }
    shutOpen();
    box = boxOf(entry, close, () => {
      shut();
      link.focus();
    });
    link.after(box);
    link.setAttribute('aria-expanded', 'true');
    shutOpen = shut;
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    toggle();
  });
  link.addEventListener('keydown', (event) => {
    // what says it is a button answers to the space bar, too
    if (event.key === ' ') {
      event.preventDefault();
      toggle();
    } else if (event.key === 'Escape') shut();
  });
}

/** The entry as spans, which may stand inside a paragraph. */
function boxOf(entry: HTMLElement, close: string, shut: () => void): HTMLElement {
  const box = document.createElement('span');
  box.className = 'gl-box';
  for (const line of entry.querySelectorAll('dt, dd:not(.gl-back)')) {
    const span = document.createElement('span');
    span.className = line.className;
    if (line.tagName === 'DT') {
      const badge = line.querySelector('.gl-badge');
      if (badge === null) continue;
      span.append(badge.cloneNode(true));
    } else {
      span.append(...Array.from(line.childNodes, (node) => node.cloneNode(true)));
    }
    box.append(span);
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'gl-box__close';
  button.setAttribute('aria-label', close);
  button.textContent = '×';
  button.addEventListener('click', shut);
  box.append(button);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });
  box.lang = document.documentElement.lang;
  return box;
}
