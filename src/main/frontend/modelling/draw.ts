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
  const trouble = place.querySelector<HTMLElement>('[role=status]');
  try {
    await import(place.dataset['draw'] ?? '');
  } catch {
    if (trouble) trouble.textContent = place.dataset['failed'] ?? '';
    return;
  }
  if (trouble) trouble.textContent = '';
  const editor = document.createElement('model-editor');
  editor.id = 'drawing';
  editor.dataset['api'] = place.dataset['api'] ?? '';
  const show = (isDrawn: boolean) => {
    picture.hidden = isDrawn;
    button.hidden = isDrawn;
  };
  editor.addEventListener('drawing-closed', () => {
    editor.remove();
    show(false);
    button.focus();
  });
  show(true);
  place.append(editor);
}
