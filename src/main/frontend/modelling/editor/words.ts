// SPDX-License-Identifier: EUPL-1.2
// The editor's words, written into the page by the server (jte/modelling/drawing.jte).
import { fill } from '../../shared/texts.ts';

export class Words {
  readonly #all = new Map<string, string>();

  constructor(template: HTMLTemplateElement | null) {
    for (const word of template?.content.querySelectorAll<HTMLElement>('[data-word]') ?? []) {
      this.#all.set(word.dataset['word'] ?? '', word.textContent ?? '');
    }
  }

  say(key: string, ...args: string[]): string {
    return fill(this.#all.get(key) ?? '', ...args);
  }
}
