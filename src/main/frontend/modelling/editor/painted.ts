// SPDX-License-Identifier: EUPL-1.2
// The pieces of a drawing on the canvas, one on the other. Another drawing leaves those that look the same untouched.
import type Canvas from 'diagram-js/lib/core/Canvas.js';
import type ElementFactory from 'diagram-js/lib/core/ElementFactory.js';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry.js';
import type Diagram from 'diagram-js/lib/Diagram.js';
import type { Connection, Shape } from 'diagram-js/lib/model/Types.js';
import type { Drawing } from './drawing.ts';
import { svg } from './hand/sheet.ts';
import { parseAll } from './parts.ts';
import { isSame, type Piece, pieces } from './pieces.ts';

type Picture = readonly SVGElement[];

export class Painted {
  readonly #diagram: Diagram;
  #pieces: ReadonlyMap<string, Piece> = new Map();
  #ofOwner: ReadonlyMap<string, readonly string[]> = new Map();
  /** Drawn and never met, so nothing that diagram-js would have to know of. */
  readonly #scenery = new Map<string, SVGElement>();

  constructor(diagram: Diagram) {
    this.#diagram = diagram;
  }

  /** @return what one can go to, in the order it is painted */
  show(drawing: Drawing): readonly Piece[] {
    const now = pieces(drawing);
    const added = now.filter((piece) => !isSame(this.#pieces.get(piece.id), piece));
    this.#clear(now, added);
    const pictures = parseAll(added.map((piece) => piece.svg));
    added.forEach((piece, index) => {
      this.#add(piece, pictures[index] ?? []);
    });
    this.#pieces = new Map(now.map((piece) => [piece.id, piece]));
    const ofOwner = new Map<string, string[]>();
    for (const { owner, id } of now) ofOwner.set(owner, [...(ofOwner.get(owner) ?? []), id]);
    ofOwner.delete('');
    this.#ofOwner = ofOwner;
    this.#inOrder(now);
    return now.filter(({ at, line }) => at || line);
  }

  /** Everything drawn of an element or line: what one goes to first, then parts painted apart from it. */
  all(owner: string): readonly SVGElement[] {
    return (this.#ofOwner.get(owner) ?? []).flatMap((id) => this.#graphics(id) ?? []);
  }

  /** Away with what is not to be seen any more, or looks otherwise. */
  #clear(now: readonly Piece[], added: readonly Piece[]): void {
    const stays = new Set(now.map(({ id }) => id));
    for (const { id } of added) stays.delete(id);
    for (const { id, at, line } of this.#pieces.values()) {
      if (stays.has(id)) continue;
      const element = this.#registry.get(id);
      if (line) this.#canvas.removeConnection(element as Connection);
      else if (at) this.#canvas.removeShape(element as Shape);
      else this.#scenery.get(id)?.parentElement?.remove();
      this.#scenery.delete(id);
    }
  }

  #add({ id, at, line }: Piece, picture: Picture): void {
    const factory = this.#diagram.get<ElementFactory>('elementFactory');
    const waypoints = line?.ways[0]?.map(([x, y]) => ({ x, y }));
    if (waypoints) this.#canvas.addConnection(factory.createConnection({ id, picture, waypoints }));
    else if (at) this.#canvas.addShape(factory.createShape({ id, picture, ...at }));
    else this.#addScenery(id, picture);
  }

  #addScenery(id: string, picture: Picture): void {
    const graphics = svg('g', { class: 'djs-visual', 'aria-hidden': 'true' });
    graphics.append(...picture);
    const group = svg('g', {});
    group.append(graphics);
    this.#ground.append(group);
    this.#scenery.set(id, graphics);
  }

  /** One on the other as the server painted; what stands where it should is not touched. */
  #inOrder(now: readonly Piece[]): void {
    const ground = this.#ground;
    let next = ground.firstElementChild;
    for (const { id } of now) {
      const group = this.#graphics(id)?.parentElement;
      if (!group) continue;
      if (group === next) next = next.nextElementSibling;
      else ground.insertBefore(group, next);
    }
  }

  #graphics(id: string): SVGElement | undefined {
    return this.#scenery.get(id) ?? (this.#registry.get(id) ? this.#registry.getGraphics(id) : undefined);
  }

  get #ground(): SVGElement {
    return this.#registry.getGraphics(this.#canvas.getRootElement().id);
  }

  get #canvas(): Canvas {
    return this.#diagram.get<Canvas>('canvas');
  }

  get #registry(): ElementRegistry {
    return this.#diagram.get<ElementRegistry>('elementRegistry');
  }
}
