// SPDX-License-Identifier: EUPL-1.2
// Puts the drawing to point at into the place of the picture. Without script, or without the drawing, there is the picture,
// and the lists below it that do the same.

export function hunts(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-hunt]')) void open(place);
}

async function open(place: HTMLElement): Promise<void> {
  try {
    await import(place.dataset['hunt'] ?? '');
    const hunt = document.createElement('model-hunt');
    place.append(hunt);
    const picture = document.querySelector<HTMLElement>('.mo-scroll');
    if (picture) picture.hidden = true;
    show(hunt as HTMLElement & { go?(id: string): void });
  } catch {
    // the picture is there all the time
    place.querySelector('model-hunt')?.remove();
  }
}

function show(hunt: HTMLElement & { go?(id: string): void }): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-hunt-at]')) {
    button.hidden = false;
    button.addEventListener('click', () => hunt.go?.(button.dataset['huntAt'] ?? ''));
  }
}
