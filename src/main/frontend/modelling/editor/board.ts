// SPDX-License-Identifier: EUPL-1.2
// The canvas: a drawing on diagram-js, with one element at a time to be focused, by name.
import type Canvas from 'diagram-js/lib/core/Canvas.js';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry.js';
import type EventBus from 'diagram-js/lib/core/EventBus.js';
import Diagram from 'diagram-js/lib/Diagram.js';
import InteractionEventsModule from 'diagram-js/lib/features/interaction-events/index.js';
import Selection from 'diagram-js/lib/features/selection/Selection.js';
import type { Drawing, Line } from './drawing.ts';
import { Sheet } from './hand/sheet.ts';
import type { Action } from './keys.ts';
import { Painted } from './painted.ts';
import { PartRenderer } from './renderer.ts';
import { View } from './view.ts';

const CLOSER = 1.25;

export interface Names {
  element(id: string): string;
  line(line: Line): string;
}

interface Event {
  readonly element: { readonly id: string };
}

export class Board {
  readonly sheet: Sheet;
  readonly view: View;
  readonly #diagram: Diagram;
  readonly #painted: Painted;
  readonly #size = new ResizeObserver(() => this.#resized());
  #focused = '';
  #toldOfFocus: (id: string) => void = () => {};

  constructor(container: HTMLElement, chosen: (id: string) => void, opened: (id: string) => void) {
    this.#diagram = new Diagram({
      canvas: { container, deferUpdate: false, autoFocus: false },
      modules: [
        InteractionEventsModule,
        { selection: ['type', Selection] },
        { __init__: ['partRenderer'], partRenderer: ['type', PartRenderer] },
      ],
    });
    this.#painted = new Painted(this.#diagram);
    const bus = this.#diagram.get<EventBus>('eventBus');
    // a click on paper, or on a part that is nobody's, chooses nothing
    bus.on<Event>('element.click', ({ element }) => {
      if (this.#graphics(element.id)?.hasAttribute('tabindex')) chosen(element.id);
    });
    bus.on<Event>('element.dblclick', ({ element }) => {
      if (this.#graphics(element.id)?.hasAttribute('tabindex')) opened(element.id);
    });
    this.view = new View(() => this.#canvas, container);
    const svg = container.querySelector('svg');
    svg?.removeAttribute('tabindex');
    svg?.classList.add('me-svg');
    this.sheet = new Sheet({
      graphics: (id) => this.#painted.all(id),
      layer: () => this.layer(),
    });
    this.#size.observe(container);
  }

  get focused(): string {
    return this.#focused;
  }

  /** Closer, farther off, or all of it. @return whether that was what was wanted */
  look(wanted: Action): boolean {
    if (wanted === 'fit') this.view.fit();
    else if (wanted === 'zoom-in') this.view.zoom(CLOSER, this.#focused);
    else if (wanted === 'zoom-out') this.view.zoom(1 / CLOSER, this.#focused);
    else return false;
    return true;
  }

  /** In the order the server painted. */
  show(drawing: Drawing, names: Names): void {
    this.sheet.clear();
    // before it is drawn: for another scale every letter is set anew
    this.view.follow(drawing);
    for (const { id, line } of this.#painted.show(drawing)) {
      this.#name(id, line ? names.line(line) : names.element(id));
    }
    this.sheet.renewed();
  }

  /** The only stop of Tab in the drawing. */
  focus(id: string, grab: boolean): void {
    const before = this.#graphics(this.#focused);
    before?.setAttribute('tabindex', '-1');
    before?.removeAttribute('aria-current');
    const graphics = this.#graphics(id);
    this.#focused = graphics ? id : '';
    this.#toldOfFocus(this.#focused);
    if (!graphics) return;
    graphics.setAttribute('tabindex', '0');
    graphics.setAttribute('aria-current', 'true');
    const element = this.#registry.get(id);
    if (element) this.#diagram.get<Selection>('selection').select(element);
    if (grab) {
      graphics.focus({ preventScroll: true });
      this.view.reveal(id);
    }
  }

  /** Told where focus has gone, also when it stays there in a new drawing. */
  onFocus(told: (id: string) => void): void {
    this.#toldOfFocus = told;
  }

  /** Told whenever the paper goes along, or more or less of it is seen. @return what ends that */
  onView(told: () => void): () => void {
    const bus = this.#diagram.get<EventBus>('eventBus');
    bus.on('canvas.viewbox.changed', told);
    return () => bus.off('canvas.viewbox.changed', told);
  }

  /** Over the picture, in its units. */
  layer(): SVGElement {
    return this.#canvas.getLayer('me-hand', 10);
  }

  destroy(): void {
    this.#size.disconnect();
    this.#diagram.destroy();
  }

  #resized(): void {
    this.#canvas.resized();
    this.view.resized();
  }

  #name(id: string, name: string): void {
    const graphics = this.#graphics(id);
    if (!graphics || graphics.getAttribute('aria-label') === name) return;
    graphics.setAttribute('role', 'img');
    graphics.setAttribute('aria-label', name);
    if (!graphics.hasAttribute('tabindex')) graphics.setAttribute('tabindex', '-1');
  }

  #graphics(id: string): SVGElement | undefined {
    return id !== '' && this.#registry.get(id) ? this.#registry.getGraphics(id) : undefined;
  }

  get #canvas(): Canvas {
    return this.#diagram.get<Canvas>('canvas');
  }

  get #registry(): ElementRegistry {
    return this.#diagram.get<ElementRegistry>('elementRegistry');
  }
}
