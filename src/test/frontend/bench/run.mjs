// SPDX-License-Identifier: EUPL-1.2
// The drawing editor beside bpmn-js and a bare diagram-js, on the same drawings in the same run.
// Usage: node bench/run.mjs <folder of drawings> <folder of built scripts> <file for the figures>
// CPU is the main thread's own by the browser's accounting (CDP, threadTicks): neighbours on the machine count for little,
// and of several runs the cheapest is told.
import { writeFileSync } from 'node:fs';
import { startBrowser } from '../browser.mjs';
import { EDITORS, servePages } from './pages.mjs';

const SIZES = [100, 500, 2000];
const DRAGGED = [100, 300, 500, 2000];
const FIRST = 40;
const MOVES = 30;
/** Rounds in which each editor has its turn: more where one is short. */
const rounds = (size) => (size > 500 ? 2 : 4);

const [drawings, built, out] = process.argv.slice(2);
const only = process.env.BENCH_ONLY?.split(',') ?? EDITORS;
const pages = await servePages(drawings, built);
const browser = await startBrowser();
const figures = { render: {}, drag: {}, first: {} };
try {
  for (const size of DRAGGED) await measure(size);
  for (let round = 0; round < rounds(FIRST); round++) {
    for (const editor of only) keep(figures.first, editor, FIRST, await opening(editor, FIRST));
  }
} finally {
  await browser.close();
  pages.close();
}
const weights = { script: pages.weights.peerScript, drawing: pages.weights.peerDrawing(FIRST) };
writeFileSync(out, `${JSON.stringify({ ...figures, peer: weights, moves: MOVES }, null, 2)}\n`);

async function measure(size) {
  for (let round = 0; round < rounds(size); round++) {
    for (const editor of only) {
      const at = await opened(editor);
      const { cpu } = await at.costs(() => at.open(size));
      if (SIZES.includes(size)) keep(figures.render, editor, size, cpu);
      keep(figures.drag, editor, size, await dragging(at));
      await at.page.context().close();
    }
  }
}

/** A page with its script, and nothing drawn yet. */
async function opened(editor) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1400 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${pages.address}/${editor}`);
  await page.waitForFunction(() => globalThis.openDrawing);
  return {
    page,
    open: (size) => draw(page, size),
    costs: async (run) => {
      const before = await metrics(cdp);
      await run();
      const after = await metrics(cdp);
      return { cpu: (after.TaskDuration - before.TaskDuration) * 1000 };
    },
  };
}

/** Until it is painted. */
function draw(page, size) {
  return page.evaluate(async (size) => {
    await globalThis.openDrawing(size);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, size);
}

/** CPU of one move of a shape over the paper. */
async function dragging({ page, costs }) {
  const from = await page.evaluate(() => {
    const middle = { x: 700, y: 425 + (document.querySelector('.me-paper')?.getBoundingClientRect().top ?? 0) };
    const boxes = [...document.querySelectorAll('.djs-shape > .djs-hit')].map((hit) => hit.getBoundingClientRect());
    const near = boxes
      .filter(({ width, height }) => width > 8 && width < 300 && height < 200)
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
      .sort(
        (one, other) =>
          Math.hypot(one.x - middle.x, one.y - middle.y) - Math.hypot(other.x - middle.x, other.y - middle.y),
      );
    return near[0];
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // past what is still a click
  await page.mouse.move(from.x + 12, from.y + 8, { steps: 4 });
  const { cpu } = await costs(async () => {
    for (let move = 0; move < MOVES; move++) {
      const turn = (move / MOVES) * 2 * Math.PI;
      await page.mouse.move(from.x + 120 * Math.sin(turn), from.y + 90 * Math.sin(2 * turn));
    }
  });
  return cpu / MOVES;
}

/** From the button until one can work: the script read for the first time, and the drawing. */
async function opening(editor, size) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1400 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${pages.address}/${editor}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.openDrawing);
  await draw(page, size);
  const { TaskDuration } = await metrics(cdp);
  await context.close();
  return TaskDuration * 1000;
}

async function metrics(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

function keep(rows, editor, size, cpu) {
  rows[editor] ??= {};
  rows[editor][size] = Math.min(cpu, rows[editor][size] ?? Number.POSITIVE_INFINITY);
}
