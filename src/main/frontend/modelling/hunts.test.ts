// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';

const PAGE = `<div class="mo-scroll" id="other"></div><div class="mo-scroll" data-picture></div>
<div data-hunt="data:text/javascript,export{}"></div><button type="button" data-hunt-at="n1" hidden>Show</button>`;

let hunts: () => void;
/** What its script does once it stands on the page. */
let starts: (hunt: HTMLElement) => void;

before(async () => {
  const { window } = new JSDOM('', { virtualConsole: undefined });
  Object.assign(globalThis, { document: window.document });
  window.customElements.define(
    'model-hunt',
    class extends window.HTMLElement {
      connectedCallback(): void {
        starts(this as unknown as HTMLElement);
      }
    },
  );
  window.addEventListener('error', (event) => event.preventDefault());
  ({ hunts } = await import('./hunts.ts'));
});

beforeEach(() => {
  document.body.innerHTML = PAGE;
  starts = (hunt) => hunt.dispatchEvent(new (document.defaultView?.CustomEvent ?? CustomEvent)('hunt-opened'));
});

const one = (name: string) => document.querySelector<HTMLElement>(name);

async function opened(): Promise<unknown> {
  hunts();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    hunt: one('model-hunt') !== null,
    picture: one('[data-picture]')?.hidden === false,
    other: one('#other')?.hidden === false,
    way: one('[data-hunt-at]')?.hidden === false,
  };
}

test('takes the place of its own picture, and of no other, once it says that it is there', async () => {
  assert.deepEqual(await opened(), { hunt: true, picture: false, other: true, way: true });
});

test('leaves the picture where its script does not start, or does not come', async () => {
  starts = () => {
    throw new Error('broken');
  };
  assert.deepEqual(await opened(), { hunt: false, picture: true, other: true, way: false });

  document.body.innerHTML = PAGE.replace('export{}', 'throw 1');
  assert.deepEqual(await opened(), { hunt: false, picture: true, other: true, way: false });
});
