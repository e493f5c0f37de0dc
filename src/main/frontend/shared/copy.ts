// SPDX-License-Identifier: EUPL-1.2
// A button that copies a field. Without script it stays hidden, and the field can be marked by hand.

export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const field = document.getElementById(button.dataset['copy'] ?? '');
    if (!(field instanceof HTMLInputElement)) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      field.select();
      if (!(await copied(field.value))) return;
      const said = button.parentElement?.querySelector('[role=status]');
      if (said) said.textContent = button.dataset['done'] ?? '';
    });
  }
}

/** In the LMS's frame the clipboard is not ours to write to; there the marked text goes the old way. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
