// SPDX-License-Identifier: EUPL-1.2
// <model-editor data-api>: a model drawn, and changed where it stands. It sends the same commands as the lists below it.
import { element } from '../../shared/page.ts';
import type { KeptCommands } from '../kept-commands.ts';
import { Board } from './board.ts';
import { type Lead, landing, lead, order } from './choices.ts';
import { Commands } from './commands.ts';
import { Companions } from './companion.ts';
import { Dialogs } from './dialog.ts';
import type { Drawing } from './drawing.ts';
import { Hand } from './hand/hand.ts';
import { hears } from './hearing.ts';
import type { Action } from './keys.ts';
import { CLOCK, deviceOf, isHalfWritten, known, Lookout, Patience, standOn } from './opening.ts';
import { renewOutline } from './outline.ts';
import { Pace } from './pace.ts';
import { type Command, type Done, Queue, type Sending, type State } from './queue.ts';
import { Saying } from './saying.ts';
import { fetchDrawing, fetchModelSeal, sendCommand } from './server.ts';
import { Status } from './status.ts';
import { Tools } from './tools.ts';
import { Walker } from './walker.ts';
import { Words } from './words.ts';

/** What there is once the first drawing has come. */
interface Parts {
  readonly board: Board;
  readonly queue: Queue;
  readonly tools: Tools;
  readonly commands: Commands;
  readonly hand: Hand;
  readonly companions: Companions;
}

export class ModelEditor extends HTMLElement {
  readonly #paper = element('div', { className: 'me-paper' });
  readonly #walker = new Walker();
  #words = new Words(null);
  #status = new Status(this.#words);
  #drawing: Drawing | undefined;
  #parts: Parts | undefined;
  readonly #patience = new Patience();
  readonly #pace = new Pace(CLOCK);
  #lookout: Lookout | undefined;
  /** The conflict the newest drawing was fetched for. */
  #sought = '';
  readonly #lists = () => this.#pace.lists(() => void renewOutline(() => this.#status.say(this.#words.say('typing'))));

  connectedCallback(): void {
    this.#words = new Words(this.parentElement?.querySelector<HTMLTemplateElement>('template[data-words]') ?? null);
    this.#status = new Status(this.#words, () => this.#parts?.board.focus(this.#parts.board.focused, true));
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#patience.rest();
    this.#pace.rest();
    this.#lookout?.rest();
    this.#parts?.hand.destroy();
    this.#parts?.companions.destroy();
    this.#parts?.board.destroy();
    this.#parts = undefined;
  }

  /** Something would be lost with the page: what the device does not hold, or what stands in a field. */
  get atRisk(): boolean {
    const { queue, hand } = this.#parts ?? {};
    return queue?.atRisk === true || hand?.arranging.pending === true || isHalfWritten(this);
  }

  /** The version that is drawn. */
  get base(): number {
    return this.#drawing?.base ?? 0;
  }

  get #api(): string {
    return this.dataset['api'] ?? '';
  }

  async #open(): Promise<void> {
    const drawing = await fetchDrawing(this.#api);
    const device = typeof drawing === 'string' ? undefined : await deviceOf(this.#api, drawing);
    if (!this.isConnected) return;
    if (typeof drawing === 'string' || !device) {
      this.dispatchEvent(new CustomEvent('drawing-failed'));
      return;
    }
    const queue = await this.#sending(drawing, device);
    if (this.isConnected) this.#begin(known(drawing), queue);
  }

  #begin(drawing: Drawing, queue: Queue): void {
    this.#drawing = drawing;
    const parts = this.#build(drawing, queue);
    this.#parts = parts;
    // whoever has begun with something else meanwhile stays there
    const active = document.activeElement;
    const grab = active === document.body || this.parentElement?.contains(active) === true;
    this.dispatchEvent(new CustomEvent('drawing-opened'));
    this.#show(drawing, order(drawing)[0] ?? '', grab);
    this.#status.say(this.#words.say('opened', drawing.title));
    this.#status.newer(drawing);
    if (queue.broken > 0) this.#status.broken(queue.broken, () => queue.dropBroken());
    this.#lookout = new Lookout(
      this.#api,
      () => void queue.flush(),
      () => this.#pace.look(() => void (queue.waiting.length === 0 && this.#refresh('nowhere'))),
    );
    if (queue.waiting.length > 0) void queue.flush();
  }

  #build(drawing: Drawing, queue: Queue): Parts {
    const tools = new Tools(drawing, this.#words, {
      add: (type) => void this.#parts?.commands.add(type),
      act: (wanted) => this.#act(wanted),
      close: () => this.dispatchEvent(new CustomEvent('drawing-closed')),
    });
    const helpId = `${this.id}-keys`;
    this.#paper.setAttribute('role', 'application');
    this.#paper.setAttribute('aria-describedby', helpId);
    hears(this.#paper, {
      hand: (event) => this.#parts?.hand.key(event) === true,
      act: (wanted) => this.#act(wanted),
      menu: (id) => this.#menu(id),
    });
    // on the page before it is measured
    const desk = element('div', { className: 'me-desk' }, this.#paper, tools.invitation);
    this.append(tools.place, this.#status.place, desk, tools.help(helpId));
    const board = new Board(
      this.#paper,
      (id) => board.focus(id, true),
      (id) => {
        board.focus(id, true);
        this.#act('name');
      },
    );
    const asking = this.#asking(drawing, board, queue);
    asking.hand.tools(tools);
    const companions = new Companions({
      words: this.#words,
      board,
      api: this.#api,
      drawing: () => this.#drawing ?? drawing,
      go: (id) => board.focus(id, true),
      say: (words) => this.#status.say(words),
    });
    companions.tools(tools.bar);
    desk.append(companions.place);
    return { board, tools, queue, companions, ...asking };
  }

  async #sending(drawing: Drawing, device: KeptCommands): Promise<Queue> {
    const queue: Queue = await Queue.open(
      {
        device,
        model: () => (this.#drawing ?? drawing).title,
        send: (sending) => sendCommand(this.#api, sending),
        show: (state) => void this.#tell(state, queue),
        done: (sending, done) => this.#done(sending, done),
        refused: (sending, detail) => {
          this.#status.refused(sending, detail);
          this.#parts?.hand.settle();
        },
        ...CLOCK,
      },
      drawing.base,
    );
    return queue;
  }

  #send(command: Command, said: string): void {
    // in the order in which it was done
    this.#parts?.hand.arranging.flush();
    this.#status.calm();
    this.#parts?.hand.calm();
    if (this.#drawing?.writable) this.#parts?.queue.add(command, said);
    else this.#readOnly();
  }

  #asking(drawing: Drawing, board: Board, queue: Queue): Pick<Parts, 'commands' | 'hand'> {
    const shared = {
      words: this.#words,
      dialogs: new Dialogs(this, this.#words, drawing.language),
      paper: this.#paper,
      drawing: () => this.#drawing ?? drawing,
      send: (command: Command, said: string) => this.#send(command, said),
      act: (wanted: Action) => this.#act(wanted),
    };
    const hand = new Hand({
      ...shared,
      board,
      say: (words) => this.#status.say(words),
      waiting: () => queue.waiting,
    });
    const commands = new Commands({
      ...shared,
      focused: () => board.focused,
      about: (id) => hand.about(id),
      spot: (id) => hand.spot(id),
      say: (words) => this.#status.tell(words),
      refocus: () => board.focus(board.focused, true),
    });
    return { hand, commands };
  }

  /** What was pointed at, so that all that can be done with it is offered. */
  #menu(id: string): boolean {
    if (!this.#drawing?.writable) return false;
    this.#parts?.board.focus(id, true);
    return true;
  }

  #act(wanted: Action): void {
    const [drawing, parts] = [this.#drawing, this.#parts];
    if (!drawing || !parts) return;
    parts.hand.arranging.flush();
    const way = this.#walker.go(drawing, parts.board.focused, wanted);
    if (way) {
      if (way.to) parts.board.focus(way.to, true);
      if (way.to) parts.hand.focused(way.to);
      if (way.say) this.#status.say(this.#words.say(way.say, ...(way.args ?? [])));
    } else if (parts.board.look(wanted) || parts.companions.act(wanted, parts.board.focused)) return;
    else if (drawing.writable) void parts.commands.run(wanted);
    else this.#readOnly();
  }

  #readOnly(): void {
    this.#parts?.hand.settle();
    this.#status.tell(this.#words.say('readOnly'));
  }

  /** What the others made is in sight before one is asked to choose. */
  async #tell(state: State, queue: Queue): Promise<void> {
    if (state.kind === 'conflict' && this.#sought !== state.mine.id) {
      this.#sought = state.mine.id;
      await this.#refresh('nowhere');
      // chosen already, or the session ended, while the drawing was on its way
      if (queue.disputed !== state.mine) return;
    }
    this.#status.show(state, queue);
    if (state.kind !== 'saving') this.#parts?.hand.settle();
    if (state.kind === 'saved' && this.#pace.owes) await this.#refresh('nowhere').then(this.#lists);
    if (state.kind !== 'saving' && state.kind !== 'saved') this.#parts?.companions.behind();
  }

  async #done(sending: Sending, done: Done): Promise<void> {
    this.#lookout?.changed(done.base);
    this.#parts?.hand.undrawn.done(sending, done.base);
    if (this.#pace.leaves(sending, done, this.#parts?.queue.waiting ?? [])) return this.#status.say(sending.said);
    const at = await this.#refresh(lead(sending.command.command, done.focus));
    const now = at === '' || !this.#drawing ? '' : new Saying(this.#drawing, this.#words).short(at);
    this.#status.say(now === '' ? sending.said : `${sending.said}. ${this.#words.say('at', now)}`);
    this.#lists();
  }

  /** @return where focus is in the new drawing */
  async #refresh(way: Lead): Promise<string> {
    this.#patience.rest();
    const fetched = await fetchDrawing(this.#api);
    const drawing = typeof fetched === 'string' ? fetched : known(fetched);
    const before = this.#drawing;
    const parts = this.#parts;
    if (!before || !parts) return '';
    if (typeof drawing === 'string') {
      this.#without(drawing, parts, way);
      return parts.board.focused;
    }
    this.#patience.over();
    this.#pace.drawn();
    if (drawing.base < before.base) return parts.board.focused;
    parts.queue.shows(drawing.base);
    if (drawing.confidential) void parts.queue.confide(() => fetchModelSeal(this.#api));
    const at = landing(before, drawing, parts.board.focused, way);
    const active = document.activeElement;
    // whoever is anywhere else stays there
    const isElsewhere = active?.tagName === 'INPUT' || active?.closest('.me-pad');
    this.#show(drawing, at, this.#paper.contains(active) && !isElsewhere);
    if (drawing.format > before.format) this.#status.newer(drawing);
    return at;
  }

  /** No new drawing: one more try at a time, ever more seldom, and none where the answer would be the same. */
  #without(why: 'unreachable' | 'expired' | 'refused', { queue }: Parts, way: Lead): void {
    if (why === 'expired') queue.expire();
    else if (why === 'refused') this.#status.tell(this.#words.say('failed'));
    else this.#patience.again(() => void this.#refresh(way));
  }

  #show(drawing: Drawing, at: string, grab: boolean): void {
    const saying = new Saying(drawing, this.#words);
    this.#drawing = drawing;
    this.#paper.setAttribute('aria-label', drawing.title);
    this.#parts?.board.show(drawing, { element: (id) => saying.element(id), line: (line) => saying.line(line) });
    this.#parts?.board.focus(at, grab);
    if (grab && this.#parts?.board.focused === '') standOn(this.#paper);
    this.#parts?.tools.follow(drawing);
    this.#parts?.hand.renew();
    this.#parts?.companions.drawn(drawing);
  }
}
