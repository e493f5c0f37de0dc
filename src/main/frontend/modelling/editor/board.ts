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
import { type Drawing, type Line, type Place, place } from './drawing.ts';
import type { Point } from './hand/geometry.ts';
import { Sheet } from './hand/sheet.ts';
import { PartRenderer } from './renderer.ts';

const CLOSEST = 4;
const FURTHEST = 0.2;

export interface Names {
  element(id: string): string;
  line(line: Line): string;
}

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How a point of the window becomes one of the drawing; stays true while the paper stays where it is. */
export type Lens = (client: Point) => Point;

/** So much of the paper stays in sight however far one pans. */
const LEFT_IN_SIGHT = 64;

interface Event {
  readonly element: { readonly id: string };
}

export class Board {
  readonly sheet: Sheet;
  readonly #diagram: Diagram;
  readonly #container: HTMLElement;
  /** What is drawn of each element and line, by its own id. */
  readonly #drawn = new Map<string, string[]>();
  readonly #resized = () => this.#canvas.resized();
  #drawing: Drawing | undefined;
  #focused = '';
  #sawAll = true;

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
    this.#container = container;
    const svg = container.querySelector('svg');
    svg?.removeAttribute('tabindex');
    svg?.classList.add('me-svg');
    this.sheet = new Sheet({
      graphics: (id) => (this.#drawn.get(id) ?? []).flatMap((each) => this.#graphics(each) ?? []),
      layer: () => this.layer(),
    });
    window.addEventListener('resize', this.#resized);
  }

  get focused(): string {
    return this.#focused;
  }

  /** Draws it anew, in the order the server painted. */
  show(drawing: Drawing, names: Names): void {
    const view = this.#drawing && this.#canvas.viewbox();
    this.sheet.clear();
    this.#diagram.clear();
    this.#drawn.clear();
    this.#drawing = drawing;
    const shapes = this.#shapes(drawing);
    const done = new Set<string>();
    drawing.parts.forEach((part, index) => {
      const again = done.has(part.element);
      const line = drawing.lines.find(({ id }) => id === part.element);
      const shape = shapes.get(part.element);
      done.add(part.element);
      if (!again && line && part.layer === 'LINE') this.#line(line, part.svg, shapes, names);
      else if (!again && shape && !line) this.#shape(shape, part.svg, names);
      else this.#scenery(`part-${index}`, part.svg, part.element);
    });
    this.sheet.renewed();
    // whoever has come closer stays there; whoever sees all of it goes on seeing all of it
    if (view && !this.#sawAll) this.#canvas.viewbox({ x: view.x, y: view.y, width: view.width, height: view.height });
    else this.fit();
  }

  /** The only stop of Tab in the drawing. */
  focus(id: string, grab: boolean): void {
    const before = this.#graphics(this.#focused);
    before?.setAttribute('tabindex', '-1');
    before?.removeAttribute('aria-current');
    const graphics = this.#graphics(id);
    this.#focused = graphics ? id : '';
    if (!graphics) return;
    graphics.setAttribute('tabindex', '0');
    graphics.setAttribute('aria-current', 'true');
    const element = this.#registry.get(id);
    if (element) this.#diagram.get<Selection>('selection').select(element);
    if (grab) {
      graphics.focus({ preventScroll: true });
      this.#reveal(id);
    }
  }

  /** Where an element is on the screen, from the corner of the canvas. */
  spot(id: string): Spot | undefined {
    const at = place(this.#drawing?.elements.find((element) => element.id === id));
    return at && this.#onScreen(at);
  }

  zoom(factor: number): void {
    this.#sawAll = false;
    const zoom = this.#canvas.zoom() * factor;
    this.#canvas.zoom(Math.min(CLOSEST, Math.max(FURTHEST, zoom)));
  }

  /** Closer or further off, with the point under the fingers staying there. */
  zoomAt(factor: number, client: Point): void {
    this.#sawAll = false;
    const { left, top } = this.#container.getBoundingClientRect();
    const scale = Math.min(CLOSEST, Math.max(FURTHEST, this.#canvas.zoom() * factor));
    this.#canvas.zoom(scale, { x: client.x - left, y: client.y - top });
  }

  /** Moves the paper, as long as some of the drawing stays in sight. @return how far down it did not go */
  pan(dx: number, dy: number): number {
    const drawing = this.#drawing;
    if (!drawing) return dy;
    const { x, y, width, height, scale } = this.#canvas.viewbox();
    const least = LEFT_IN_SIGHT / scale;
    const room = (start: number, length: number, whole: number, by: number) => {
      const lowest = Math.min(least - length, start, 0);
      const highest = Math.max(whole - least, start, 0);
      return start - Math.min(highest, Math.max(lowest, start - by / scale));
    };
    const goes = { dx: room(x, width, drawing.width, dx) * scale, dy: room(y, height, drawing.height, dy) * scale };
    if (goes.dx !== 0 || goes.dy !== 0) {
      this.#sawAll = false;
      this.#canvas.scroll(goes);
    }
    return dy - goes.dy;
  }

  lens(): Lens {
    const { x, y, scale } = this.#canvas.viewbox();
    const { left, top } = this.#container.getBoundingClientRect();
    return (client) => ({ x: x + (client.x - left) / scale, y: y + (client.y - top) / scale });
  }

  get scale(): number {
    return this.#canvas.zoom();
  }

  /** Over the picture, in its units. */
  layer(): SVGElement {
    return this.#canvas.getLayer('me-hand', 10);
  }

  /** What of the drawing is in sight. */
  view(): Place {
    const { x, y, width, height } = this.#canvas.viewbox();
    return { x, y, width, height };
  }

  /** Puts this point of the drawing into the middle. */
  centre(at: Point): void {
    const { x, y, width, height, scale } = this.#canvas.viewbox();
    this.pan((x + width / 2 - at.x) * scale, (y + height / 2 - at.y) * scale);
  }

  /** Told whenever the paper goes along, or more or less of it is seen. */
  onView(told: () => void): void {
    this.#diagram.get<EventBus>('eventBus').on('canvas.viewbox.changed', told);
  }

  /** All of it, but never larger than it is. */
  fit(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    this.#sawAll = true;
    const { width, height } = this.#canvas.getSize();
    if (width <= 0 || height <= 0) return;
    const scale = Math.max(FURTHEST, Math.min(1, width / drawing.width, height / drawing.height));
    const w = width / scale;
    this.#canvas.viewbox({ x: Math.min(0, (drawing.width - w) / 2), y: 0, width: w, height: height / scale });
  }

  destroy(): void {
    window.removeEventListener('resize', this.#resized);
    this.#diagram.destroy();
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
    this.#drawn.set(shape.id, [shape.id]);
    shape['svg'] = svg;
    this.#canvas.addShape(shape);
    this.#name(shape.id, names.element(shape.id));
  }

  #line(line: Line, svg: string, shapes: Map<string, Shape>, names: Names): void {
    const source = shapes.get(line.source);
    const target = shapes.get(line.target);
    const way = line.ways[0];
    if (!way) return;
    this.#drawn.set(line.id, [line.id]);
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
    if (owner !== '') this.#drawn.set(owner, [...(this.#drawn.get(owner) ?? []), id]);
    const graphics = this.#graphics(id);
    graphics?.classList.add('me-scenery');
    graphics?.setAttribute('aria-hidden', 'true');
  }

  #name(id: string, name: string): void {
    const graphics = this.#graphics(id);
    if (!graphics) return;
    graphics.setAttribute('role', 'img');
    graphics.setAttribute('aria-label', name);
    graphics.setAttribute('tabindex', '-1');
  }

  /** Moves the paper, not the page. */
  #reveal(id: string): void {
    const spot = this.spot(id) ?? this.#start(id);
    const { width, height } = this.#canvas.getSize();
    if (!spot || width <= 0) return;
    const off = (start: number, length: number, room: number) => {
      if (start < 8) return 24 - start;
      return start + length > room - 8 ? Math.max(24 - start, room - 24 - start - length) : 0;
    };
    const dx = spot.width < width ? off(spot.left, spot.width, width) : 0;
    const dy = spot.height < height ? off(spot.top, spot.height, height) : 0;
    if (dx !== 0 || dy !== 0) this.#canvas.scroll({ dx, dy });
  }

  /** Where a line begins. */
  #start(id: string): Spot | undefined {
    const [x, y] = this.#drawing?.lines.find((line) => line.id === id)?.ways[0]?.[0] ?? [];
    return x === undefined || y === undefined ? undefined : this.#onScreen({ x, y, width: 0, height: 0 });
  }

  #onScreen(at: Place): Spot {
    const { x, y, scale } = this.#canvas.viewbox();
    return { left: (at.x - x) * scale, top: (at.y - y) * scale, width: at.width * scale, height: at.height * scale };
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
