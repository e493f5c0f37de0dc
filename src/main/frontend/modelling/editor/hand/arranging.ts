// SPDX-License-Identifier: EUPL-1.2
// What the pointer does with places, by keys and choices: further, larger, in line, evenly apart, room between, tidy.
import type { Command } from '../queue.ts';
import { align, distribute, room, type Side, type Spot } from './arrange.ts';
import { isInColumn, isPlaceable, named, placing, pulls } from './drop.ts';
import { type Point, placeOf, shown } from './geometry.ts';
import { type Here, said, saidAll } from './here.ts';
import { movable } from './marking.ts';
import { standing } from './moving.ts';
import { sizedBy } from './sizing.ts';

const STEP = 10;
const ROOM = 80;
/** As long as one goes on pressing it is one step to take back. */
const PAUSE = 450;

export type Arrangement = Side | 'across' | 'down' | 'room-right' | 'room-below' | 'tidy-these' | 'tidy';

const CHOICES: readonly (readonly [Arrangement, string])[] = [
  ['left', 'hand.left'],
  ['centre', 'hand.centre'],
  ['right', 'hand.right'],
  ['top', 'hand.top'],
  ['middle', 'hand.middle'],
  ['bottom', 'hand.bottom'],
  ['across', 'hand.across'],
  ['down', 'hand.down'],
  ['room-right', 'hand.roomRight'],
  ['room-below', 'hand.roomBelow'],
  ['tidy-these', 'hand.tidyThese'],
  ['tidy', 'hand.tidy'],
];

const NAMES: Partial<Readonly<Record<Arrangement, Parameters<typeof named>[0]>>> = {
  across: 'distribute',
  down: 'distribute',
  'room-right': 'space',
  'room-below': 'space',
};

export class Arranging {
  readonly #here: Here;
  /** How far the arrow keys have gone, not yet sent. */
  #by: Point = { x: 0, y: 0 };
  #ids: readonly string[] = [];
  #way: 'place' | 'size' = 'place';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(here: Here) {
    this.#here = here;
  }

  /** Everything that can be done with places, in a list to be searched. */
  async choose(): Promise<void> {
    this.flush();
    const { dialogs, words, board } = this.#here;
    const choices = CHOICES.map(([value, key]) => ({ words: words.say(key), value }));
    const wanted = await dialogs.choose(words.say('hand.arrange'), choices);
    board.focus(board.focused, true);
    if (wanted) this.arrange(wanted);
  }

  arrange(how: Arrangement): void {
    if (how === 'tidy') {
      this.tidy();
      return;
    }
    if (how === 'tidy-these') {
      this.#tidyThese();
      return;
    }
    const spots = how.startsWith('room') ? this.#room(how) : this.#inLine(how);
    if (!spots) return;
    if (spots.length === 0) {
      this.#here.tell(this.#here.words.say('hand.already'));
      return;
    }
    standing(this.#here, spots);
    const ids = spots.map(({ id }) => id);
    this.#here.send(
      named(NAMES[how] ?? 'align', placing(this.#here.drawing(), spots)),
      this.#here.words.say('hand.placed', saidAll(this.#here, ids)),
    );
  }

  /** The server lays it all out anew: one step to take back, so nobody is asked first. */
  tidy(): void {
    this.flush();
    this.#here.send({ command: 'tidy' }, this.#here.words.say('hand.tidied'));
  }

  /** By arrow keys: a few presses are one step. */
  nudge(dx: number, dy: number, way: 'place' | 'size'): void {
    const { board, chosen, words } = this.#here;
    const drawing = this.#here.drawing();
    const ids = way === 'size' ? [board.focused] : chosen.about(board.focused);
    const isFree = (id: string) =>
      way === 'size'
        ? pulls(drawing, id) !== 'none'
        : isPlaceable(drawing, id) && !(dx !== 0 && isInColumn(drawing, id));
    const free = ids.filter(isFree);
    const [first] = ids;
    if (free.length === 0) {
      const key = way === 'size' ? 'hand.sizeFixed' : 'hand.fixed';
      this.#here.tell(first ? words.say(key, said(this.#here, first)) : words.say('nothingChosen'));
      return;
    }
    if (way !== this.#way || free.join() !== this.#ids.join()) this.flush();
    this.#way = way;
    this.#ids = free;
    this.#by = { x: this.#by.x + dx * STEP, y: this.#by.y + dy * STEP };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
    if (way === 'place') standing(this.#here, this.unsent);
  }

  /** Something is moved by keys and not sent yet. */
  get pending(): boolean {
    return this.#ids.length > 0 && (this.#by.x !== 0 || this.#by.y !== 0);
  }

  /** Where the keys have moved things, as far as it is not sent. */
  get unsent(): readonly Spot[] {
    return this.#way === 'place' ? this.#nudged() : [];
  }

  /** What the keys have moved is sent. */
  flush(): void {
    clearTimeout(this.#timer);
    const ids = this.#ids;
    const by = this.#by;
    const spots = this.#nudged();
    this.#ids = [];
    this.#by = { x: 0, y: 0 };
    if (ids.length === 0 || (by.x === 0 && by.y === 0)) return;
    const [first = ''] = ids;
    const at = placeOf(this.#here.drawing(), first);
    if (this.#way === 'size' && at) {
      sizedBy(this.#here, first, at, by);
      return;
    }
    if (spots.length > 0)
      this.#here.send(
        placing(this.#here.drawing(), spots),
        this.#here.words.say('hand.placed', saidAll(this.#here, ids)),
      );
  }

  #nudged(): readonly Spot[] {
    const drawing = this.#here.drawing();
    return this.#ids.flatMap((id) => {
      const at = placeOf(drawing, id);
      return at ? [{ id, ...at, x: Math.max(0, at.x + this.#by.x), y: Math.max(0, at.y + this.#by.y) }] : [];
    });
  }

  #inLine(how: Arrangement): readonly Spot[] | undefined {
    const { board, chosen, words } = this.#here;
    const drawing = this.#here.drawing();
    const spots = shown(drawing)
      .filter(({ element: { id } }) => chosen.about(board.focused).includes(id) && isPlaceable(drawing, id))
      .map(({ element: { id }, at }) => ({ id, ...at }));
    const isApart = how === 'across' || how === 'down';
    if (spots.length < (isApart ? 3 : 2)) {
      this.#here.tell(words.say(isApart ? 'hand.chooseThree' : 'hand.chooseTwo'));
      return undefined;
    }
    if (how === 'across') return distribute(spots, 'x');
    return how === 'down' ? distribute(spots, 'y') : align(spots, how as Side);
  }

  #room(how: Arrangement): readonly Spot[] | undefined {
    const at = placeOf(this.#here.drawing(), this.#here.board.focused);
    if (!at) {
      this.#here.tell(this.#here.words.say('nothingChosen'));
      return undefined;
    }
    return how === 'room-right'
      ? room(movable(this.#here, 'x'), 'x', at.x + at.width, ROOM)
      : room(movable(this.#here, 'y'), 'y', at.y + at.height, ROOM);
  }

  #tidyThese(): void {
    const { board, chosen, words } = this.#here;
    const placed = new Set(this.#here.drawing().elements.flatMap(({ id, placed }) => (placed ? [id] : [])));
    const ids = chosen.about(board.focused).filter((id) => placed.has(id));
    if (ids.length === 0) {
      this.#here.tell(words.say('hand.notPlaced'));
      return;
    }
    const command: Command = { command: 'tidy', ids };
    this.#here.send(command, words.say('hand.tidiedThese', saidAll(this.#here, ids)));
  }
}
