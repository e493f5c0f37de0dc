// SPDX-License-Identifier: EUPL-1.2
// The canvas: a drawing on diagram-js, with one element at a time to be focused, by name.
import type Canvas from 'diagram-js/lib/core/Canvas.js';
import type ElementFactory from 'diagram-js/lib/core/ElementFactory.js';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry.js';
import type EventBus from 'diagram-js/lib/core/EventBus.js';
import Diagram from 'diagram-js/lib/Diagram.js';
import InteractionEventsModule from 'diagram-js/lib/features/interaction-events/index.js';
import Selection from 'diagram-js/lib/features/selection/Selection.js';
import type { Connection, Shape } from 'diagram-js/lib/model/Types.js';
import { type Drawing, type Line, place } from './drawing.ts';
import { Sheet } from './hand/sheet.ts';
import type { Action } from './keys.ts';
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
  /** What is drawn of each element and line, by its own id. */
  readonly #drawn = new Map<string, string[]>();
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
      graphics: (id) => (this.#drawn.get(id) ?? []).flatMap((each) => this.#graphics(each) ?? []),
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

  /** Draws it anew, in the order the server painted. */
  show(drawing: Drawing, names: Names): void {
    this.sheet.clear();
    this.view.keeping(drawing, () => this.#draw(drawing, names));
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

  /** Told whenever the paper goes along, or more or less of it is seen. */
  onView(told: () => void): void {
    this.#diagram.get<EventBus>('eventBus').on('canvas.viewbox.changed', told);
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

  #draw(drawing: Drawing, names: Names): void {
    this.#diagram.clear();
    this.#drawn.clear();
    const shapes = this.#shapes(drawing);
    const lines = new Map(drawing.lines.map((line) => [line.id, line]));
    const done = new Set<string>();
    drawing.parts.forEach((part, index) => {
      const again = done.has(part.element);
      const line = lines.get(part.element);
      const shape = shapes.get(part.element);
      done.add(part.element);
      if (!again && line && part.layer === 'LINE') this.#line(line, part.svg, shapes, names);
      else if (!again && shape && !line) this.#shape(shape, part.svg, names);
      else this.#scenery(`part-${index}`, part.svg, part.element);
    });
  }

  #shapes(drawing: Drawing): Map<string, Shape> {
    const factory = this.#diagram.get<ElementFactory>('elementFactory');
    const shapes = new Map<string, Shape>();
    for (const element of drawing.elements) {
      const at = place(element);
      if (at) shapes.set(element.id, factory.createShape({ id: element.id, ...at }));
    }
    return shapes;
  }

  #shape(shape: Shape, svg: string, names: Names): void {
    this.#belongs(shape.id, shape.id);
    shape['svg'] = svg;
    this.#canvas.addShape(shape);
    this.#name(shape.id, names.element(shape.id));
  }

  #line(line: Line, svg: string, shapes: Map<string, Shape>, names: Names): void {
    const source = shapes.get(line.source);
    const target = shapes.get(line.target);
    const way = line.ways[0];
    if (!way) return;
    this.#belongs(line.id, line.id);
    const attrs: Partial<Connection> = { id: line.id, svg, waypoints: way.map(([x, y]) => ({ x, y })) };
    if (source) attrs.source = source;
    if (target) attrs.target = target;
    this.#canvas.addConnection(this.#diagram.get<ElementFactory>('elementFactory').createConnection(attrs));
    this.#name(line.id, names.line(line));
  }

  /** Drawn and never met: further strips, ends and words of lines, the legend. */
  #scenery(part: string, svg: string, owner: string): void {
    const id = `${part}-of-the-picture`;
    const factory = this.#diagram.get<ElementFactory>('elementFactory');
    this.#canvas.addShape(factory.createShape({ id, x: 0, y: 0, width: 1, height: 1, svg }));
    if (owner !== '') this.#belongs(owner, id);
    const graphics = this.#graphics(id);
    graphics?.classList.add('me-scenery');
    graphics?.setAttribute('aria-hidden', 'true');
  }

  #belongs(owner: string, id: string): void {
    this.#drawn.set(owner, [...(this.#drawn.get(owner) ?? []), id]);
  }

  #name(id: string, name: string): void {
    const graphics = this.#graphics(id);
    if (!graphics) return;
    graphics.setAttribute('role', 'img');
    graphics.setAttribute('aria-label', name);
    graphics.setAttribute('tabindex', '-1');
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
