// SPDX-License-Identifier: EUPL-1.2
// An editor without a canvas, and a server that answers when a test says so, for the tests of what is seen beside it.
import { JSDOM } from 'jsdom';
import type { Board } from '../board.ts';
import type { Drawing } from '../drawing.ts';
import type { Words } from '../words.ts';
import type { Difference } from './fetching.ts';
import type { Surroundings } from './room.ts';

const NAMES = ['window', 'document', 'DOMParser', 'Element', 'HTMLElement', 'HTMLButtonElement', 'Node', 'SVGElement'];

/** jsdom lays nothing out, and knows no modal dialogs. */
export function lend(): void {
  const { window } = new JSDOM('<!doctype html><body></body>');
  for (const name of NAMES) {
    const value = name === 'window' ? window : (window as unknown as Record<string, unknown>)[name];
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  class ResizeObserver {
    observe(): void {}
    disconnect(): void {}
  }
  Object.defineProperty(globalThis, 'ResizeObserver', { value: ResizeObserver, configurable: true });
  window.HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  window.HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.dispatchEvent(new window.Event('close'));
  };
}

export class FakeRoom {
  readonly said: string[] = [];
  readonly asked: string[] = [];
  readonly here: Surroundings;
  /** Told of the view, as long as they want to be. */
  readonly views = new Set<() => void>();
  base = 4;
  #answers: ((answer: Response | Error) => void)[] = [];

  constructor() {
    const [place, editor] = [document.createElement('div'), document.createElement('div')];
    document.body.replaceChildren(editor, place);
    Object.defineProperty(globalThis, 'fetch', {
      configurable: true,
      value: (address: string) => {
        this.asked.push(address);
        return new Promise((resolve, reject) => {
          this.#answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
        });
      },
    });
    const board = {
      sheet: { mark: () => {}, along: () => {} },
      view: { scale: 1, seen: () => ({ x: 0, y: 0, width: 9, height: 9 }), follow: () => {} },
      layer: () => document.createElementNS('http://www.w3.org/2000/svg', 'g'),
      onView: (told: () => void) => {
        this.views.add(told);
        return () => this.views.delete(told);
      },
    };
    this.here = {
      ...{ place, editor, api: '/api', back: () => this.said.push('back'), print: () => {}, go: () => {} },
      words: { say: (key: string, ...args: string[]) => [key, ...args].join(' ') } as unknown as Words,
      board: board as unknown as Board,
      drawing: () => this.drawing,
      say: (words) => this.said.push(words),
    };
  }

  get drawing(): Drawing {
    const drawing = { base: this.base, type: 'PROCESS', language: 'sv', width: 9, height: 9, elements: [], lines: [] };
    return drawing as unknown as Drawing;
  }

  /** What was asked as the nth, from 0. */
  async answer(nth: number, body: unknown): Promise<void> {
    this.#answers[nth]?.(body === undefined ? new Error('unreachable') : new Response(JSON.stringify(body)));
    await settled();
  }
}

export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** @param lines what was added */
export function difference(to: number, ...lines: string[]): Difference {
  const part = { layer: 'NODE', element: 'a', svg: '<rect/>' } as const;
  return {
    ...{ from: 2, to, title: `2 and ${to}`, earlier: 'version 2', same: '', marks: [], pairs: {} },
    parts: [{ name: 'added', heading: 'Added', lines: lines.map((text) => ({ text, before: '', after: text })) }],
    // biome-ignore lint/suspicious/noThenProperty: what the server calls it
    then: { width: 9, height: 9, title: '', parts: [part], elements: [], lines: [], marks: [] },
  };
}
