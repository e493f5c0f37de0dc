// SPDX-License-Identifier: EUPL-1.2
// <model-editor data-api>: a model drawn, and changed where it stands. It sends the same commands as the lists below it.
import { deviceStorage } from '../../shared/drafts.ts';
import { element, page } from '../../shared/page.ts';
import { Board } from './board.ts';
import { type Lead, landing, order } from './choices.ts';
import { Commands } from './commands.ts';
import { Dialogs } from './dialog.ts';
import type { Drawing } from './drawing.ts';
import { type Action, action } from './keys.ts';
import { renewOutline } from './outline.ts';
import { type Done, Queue, type Sending, type State } from './queue.ts';
import { Saying } from './saying.ts';
import { fetchDrawing, sendCommand } from './server.ts';
import { Status } from './status.ts';
import { Tools } from './tools.ts';
import { Walker } from './walker.ts';
import { Words } from './words.ts';

const AGAIN = 3_000;
const CLOSER = 1.25;

/** Where to go when a command is done. Whoever connects stays where they are: there may be more to connect. */
function lead(command: string, focus: string): Lead {
  if (command === 'undo' || command === 'redo') return 'came-back';
  return command === 'delete' || command === 'connect' ? 'nowhere' : { to: focus };
}

/** What there is once the first drawing has come. */
interface Parts {
  readonly board: Board;
  readonly queue: Queue;
  readonly tools: Tools;
  readonly commands: Commands;
}

export class ModelEditor extends HTMLElement {
  readonly #paper = element('div', { className: 'me-paper' });
  readonly #walker = new Walker();
  #words = new Words(null);
  #status = new Status(this.#words);
  #drawing: Drawing | undefined;
  #parts: Parts | undefined;

  readonly #online = () => void this.#parts?.queue.flush();
  /** Somebody else may have been here meanwhile. */
  readonly #seen = () => {
    if (!document.hidden && this.#parts?.queue.waiting.length === 0) void this.#refresh('nowhere');
  };

  connectedCallback(): void {
    this.#words = new Words(this.parentElement?.querySelector<HTMLTemplateElement>('template[data-words]') ?? null);
    this.#status = new Status(this.#words);
    void this.#open();
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.#online);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#parts?.board.destroy();
    this.#parts = undefined;
  }

  get #api(): string {
    return this.dataset['api'] ?? '';
  }

  async #open(): Promise<void> {
    const drawing = await fetchDrawing(this.#api);
    if (!this.isConnected) return;
    if (!drawing) {
      this.append(element('p', { className: 'me-trouble' }, this.#words.say('failed')));
      return;
    }
    this.#drawing = drawing;
    const parts = this.#build(drawing);
    this.#parts = parts;
    this.#show(drawing, order(drawing)[0] ?? '', true);
    this.#status.say(this.#words.say('opened', drawing.title));
    window.addEventListener('online', this.#online);
    document.addEventListener('visibilitychange', this.#seen);
    // what waited from an earlier visit goes first
    if (parts.queue.waiting.length > 0) void parts.queue.flush();
  }

  #build(drawing: Drawing): Parts {
    const tools = new Tools(drawing, this.#words, {
      add: (type) => void this.#parts?.commands.add(type),
      act: (wanted) => this.#act(wanted),
      close: () => this.dispatchEvent(new CustomEvent('drawing-closed')),
    });
    const helpId = `${this.id}-keys`;
    this.#paper.setAttribute('role', 'application');
    this.#paper.setAttribute('aria-describedby', helpId);
    this.#paper.addEventListener('keydown', (event) => this.#key(event));
    this.append(tools.place, this.#status.place, this.#paper, tools.help(helpId));
    const board = new Board(
      this.#paper,
      (id) => board.focus(id, true),
      (id) => {
        board.focus(id, true);
        this.#act('name');
      },
    );
    return { board, tools, queue: this.#sending(drawing), commands: this.#asking(drawing, board) };
  }

  #sending(drawing: Drawing): Queue {
    const queue: Queue = new Queue(
      {
        store: page.person() === '' ? undefined : deviceStorage(),
        slot: `${page.person()}:${drawing.uid}`,
        send: (sending) => sendCommand(this.#api, sending),
        show: (state) => void this.#tell(state, queue),
        done: (sending, done) => this.#done(sending, done),
        refused: (_, detail) => this.#status.refused(detail),
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        now: () => Date.now(),
        newId: () => crypto.randomUUID(),
      },
      drawing.base,
    );
    return queue;
  }

  #asking(drawing: Drawing, board: Board): Commands {
    return new Commands({
      words: this.#words,
      dialogs: new Dialogs(this, this.#words, drawing.language),
      paper: this.#paper,
      drawing: () => this.#drawing ?? drawing,
      focused: () => board.focused,
      spot: (id) => board.spot(id),
      send: (command, said) => {
        this.#status.calm();
        this.#parts?.queue.add(command, said);
      },
      say: (words) => this.#status.refused(words),
      refocus: () => board.focus(board.focused, true),
    });
  }

  #key(event: KeyboardEvent): void {
    const at = event.target instanceof Element ? event.target : undefined;
    const wanted = action(event);
    if (!wanted || at?.tagName === 'INPUT') return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(wanted);
  }

  #act(wanted: Action): void {
    const drawing = this.#drawing;
    const parts = this.#parts;
    if (!drawing || !parts) return;
    const way = this.#walker.go(drawing, parts.board.focused, wanted);
    if (way) {
      if (way.to) parts.board.focus(way.to, true);
      if (way.say) this.#status.say(this.#words.say(way.say, ...(way.args ?? [])));
    } else if (wanted === 'zoom-in') parts.board.zoom(CLOSER);
    else if (wanted === 'zoom-out') parts.board.zoom(1 / CLOSER);
    else if (wanted === 'fit') parts.board.fit();
    else if (drawing.writable) void parts.commands.run(wanted);
    else this.#status.refused(this.#words.say('readOnly'));
  }

  /** What the others made is in sight before one is asked to choose. */
  async #tell(state: State, queue: Queue): Promise<void> {
    if (state.kind === 'conflict') await this.#refresh('nowhere');
    this.#status.show(state, queue);
  }

  async #done(sending: Sending, done: Done): Promise<void> {
    const at = await this.#refresh(lead(sending.command['command'] ?? '', done.focus));
    const now = at === '' || !this.#drawing ? '' : new Saying(this.#drawing, this.#words).short(at);
    this.#status.say(now === '' ? sending.said : `${sending.said}. ${this.#words.say('at', now)}`);
    try {
      if (await renewOutline()) this.#status.say(this.#words.say('typing'));
    } catch {
      // the lists come along with the next change
    }
  }

  /** @return where focus is in the new drawing */
  async #refresh(way: Lead): Promise<string> {
    const drawing = await fetchDrawing(this.#api);
    const before = this.#drawing;
    const parts = this.#parts;
    if (!before || !parts) return '';
    if (!drawing) setTimeout(() => void this.#refresh(way), AGAIN);
    if (!drawing || drawing.base < before.base) return parts.board.focused;
    parts.queue.shows(drawing.base);
    const at = landing(before, drawing, parts.board.focused, way);
    const active = document.activeElement;
    // whoever is at a button or writes in the lists stays there
    this.#show(drawing, at, active === document.body || (this.#paper.contains(active) && active?.tagName !== 'INPUT'));
    return at;
  }

  #show(drawing: Drawing, at: string, grab: boolean): void {
    const saying = new Saying(drawing, this.#words);
    this.#drawing = drawing;
    this.#paper.setAttribute('aria-label', drawing.title);
    this.#parts?.board.show(drawing, { element: (id) => saying.element(id), line: (line) => saying.line(line) });
    this.#parts?.board.focus(at, grab);
    this.#parts?.tools.follow(drawing);
  }
}
