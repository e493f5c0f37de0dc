// SPDX-License-Identifier: EUPL-1.2
// Pages that end in the LMS: a form that goes back by itself, and a frame that asks to be closed.

/** The button stays for whoever has no script, or a platform that answers slowly. */
export function sendItself(): void {
  document.querySelector<HTMLFormElement>('form[data-sends-itself]')?.requestSubmit();
}

/** Tells the page that opened us that set-up is over (Dynamic Registration 1.0 §3.9). */
export function closeOnRequest(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-close-origin]');
  const origin = button?.dataset['closeOrigin'];
  if (!button || !origin) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const opener: Window = window.opener ?? window.parent;
    opener.postMessage({ subject: 'org.imsglobal.lti.close' }, origin);
  });
}
