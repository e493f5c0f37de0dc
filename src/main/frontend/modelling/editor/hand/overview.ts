// SPDX-License-Identifier: EUPL-1.2
// All of the drawing, small, with what is in sight marked: for those who point. Keys go from element to element instead.
import { element } from '../../../shared/page.ts';
import { isGround, shown } from './geometry.ts';
import type { Here } from './here.ts';
import { svg } from './sheet.ts';

export class Overview {
  readonly place = element('div', { className: 'me-overview', hidden: true });
  readonly #here: Here;
  readonly #picture = svg('svg', { 'aria-hidden': 'true', focusable: 'false' });
  readonly #sight = svg('rect', { class: 'me-sight' });
  #wanted = true;
  #frame = 0;

  constructor(here: Here) {
    this.#here = here;
    this.place.append(this.#picture);
    this.place.addEventListener('pointerdown', (event) => {
      this.place.setPointerCapture(event.pointerId);
      this.#go(event);
    });
    this.place.addEventListener('pointermove', (event) => {
      if (this.place.hasPointerCapture(event.pointerId)) this.#go(event);
    });
    here.board.onView(() => this.#later());
  }

  /** @return whether it is to be seen from now on */
  toggle(): boolean {
    this.#wanted = !this.#wanted;
    this.#follow();
    return this.#wanted;
  }

  /** The drawing is another. */
  renew(): void {
    const drawing = this.#here.drawing();
    this.#picture.setAttribute('viewBox', `0 0 ${drawing.width} ${drawing.height}`);
    const boxes = shown(drawing).map(({ element: { id }, at }) =>
      svg('rect', { ...at, class: isGround(drawing, id) ? 'me-ground' : 'me-box' }),
    );
    this.#picture.replaceChildren(...boxes, this.#sight);
    this.#follow();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }

  #later(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#follow();
    });
  }

  /** Only there when something is out of sight. */
  #follow(): void {
    const { width, height } = this.#here.drawing();
    const view = this.#here.board.view.seen();
    const isAll = view.x <= 1 && view.y <= 1 && view.x + view.width >= width - 1 && view.y + view.height >= height - 1;
    this.place.hidden = !this.#wanted || isAll;
    for (const key of ['x', 'y', 'width', 'height'] as const) this.#sight.setAttribute(key, String(view[key]));
  }

  #go(event: PointerEvent): void {
    event.preventDefault();
    const box = this.#picture.getBoundingClientRect();
    const { width, height } = this.#here.drawing();
    const scale = Math.min(box.width / width, box.height / height);
    if (scale <= 0) return;
    this.#here.board.view.centre({
      x: (event.clientX - box.left - (box.width - width * scale) / 2) / scale,
      y: (event.clientY - box.top - (box.height - height * scale) / 2) / scale,
    });
  }
}
