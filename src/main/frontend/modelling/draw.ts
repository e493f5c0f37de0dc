// SPDX-License-Identifier: EUPL-1.2
// The button that puts the drawing editor in the place of the picture. Without script there is the picture and the lists.

export function drawings(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-draw]')) {
    const button = place.querySelector<HTMLButtonElement>('button');
    const picture = place.parentElement?.querySelector<HTMLElement>('.mo-scroll');
    if (!button || !picture) continue;
    button.hidden = false;
    button.addEventListener('click', () => void open(place, button, picture));
  }
}

async function open(place: HTMLElement, button: HTMLButtonElement, picture: HTMLElement): Promise<void> {
  // not `disabled`: focus stays where it is
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  const status = place.querySelector<HTMLElement>('[role=status]');
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  const ready = (words: string) => {
    button.removeAttribute('aria-disabled');
    say(words);
  };
  say(place.dataset['loading'] ?? '');
  try {
    await import(place.dataset['draw'] ?? '');
  } catch {
    ready(place.dataset['failed'] ?? '');
    return;
  }
  const editor = document.createElement('model-editor');
  editor.id = 'drawing';
  editor.dataset['api'] = place.dataset['api'] ?? '';
  const show = (isDrawn: boolean) => {
    picture.hidden = isDrawn;
    button.hidden = isDrawn;
  };
  editor.addEventListener('drawing-opened', () => {
    ready('');
    show(true);
    bring(place);
  });
  // the picture was there all the time, and the button still is
  editor.addEventListener('drawing-failed', () => {
    editor.remove();
    ready(place.dataset['failed'] ?? '');
  });
  editor.addEventListener('drawing-closed', () => {
    editor.remove();
    show(false);
    button.focus();
  });
  place.append(editor);
}

/** The tools and all of the paper, where the window has room for them; whoever has begun with something else stays there. */
function bring(place: HTMLElement): void {
  const active = document.activeElement;
  const isElsewhere = active !== null && active !== document.body && !place.contains(active);
  if (!isElsewhere && place.getBoundingClientRect().bottom > window.innerHeight) place.scrollIntoView();
}
