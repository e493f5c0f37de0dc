// SPDX-License-Identifier: EUPL-1.2
// Puts the drawing to point at into the place of the picture. Without script, or without the drawing, there is the picture,
// and the lists below it that do the same.

interface Hunt extends HTMLElement {
  go?(id: string): void;
}

export function hunts(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-hunt]')) void open(place);
}

async function open(place: HTMLElement): Promise<void> {
  const hunt: Hunt = document.createElement('model-hunt');
  let isOpened = false;
  hunt.addEventListener('hunt-opened', () => {
    isOpened = true;
  });
  try {
    await import(place.dataset['hunt'] ?? '');
    // its script runs before this returns; what goes wrong in it is thrown elsewhere
    place.append(hunt);
  } catch {
    // the picture is there all the time
  }
  if (isOpened) show(hunt);
  else hunt.remove();
}

function show(hunt: Hunt): void {
  const picture = document.querySelector<HTMLElement>('[data-picture]');
  if (picture) picture.hidden = true;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-hunt-at]')) {
    button.hidden = false;
    button.addEventListener('click', () => hunt.go?.(button.dataset['huntAt'] ?? ''));
  }
}
