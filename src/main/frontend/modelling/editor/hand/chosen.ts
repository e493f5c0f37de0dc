// SPDX-License-Identifier: EUPL-1.2
// Several elements at once, for what is done with several: beside the one that has focus. Knows no DOM.

export class Chosen {
  readonly #told: (ids: ReadonlySet<string>) => void;
  #ids: ReadonlySet<string> = new Set();

  constructor(told: (ids: ReadonlySet<string>) => void) {
    this.#told = told;
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  set(ids: Iterable<string>): void {
    const now = new Set(ids);
    if (now.size === this.#ids.size && [...now].every((id) => this.#ids.has(id))) return;
    this.#ids = now;
    this.#told(now);
  }

  toggle(id: string): void {
    const now = new Set(this.#ids);
    if (!now.delete(id)) now.add(id);
    this.set(now);
  }

  /** What has gone from the model is no longer chosen. */
  keep(there: ReadonlySet<string>): void {
    this.set([...this.#ids].filter((id) => there.has(id)));
  }

  /** What a command is about: all that are chosen when the focused one is among them, else that one. */
  about(focused: string): readonly string[] {
    if (!this.#ids.has(focused)) return focused === '' ? [...this.#ids] : [focused];
    return [focused, ...[...this.#ids].filter((id) => id !== focused)];
  }
}
