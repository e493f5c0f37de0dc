// SPDX-License-Identifier: EUPL-1.2
// A drawing of each of the twelve types in the editor beside the server's picture of the same model: light and dark, on a
// laptop and on the narrowest phone. A course in which a case has all twelve is sent, used and taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults,
  houseFaults,
  LAPTOP,
  NARROW,
  openBrowser,
  shoot,
  standStill,
  startBrowser,
} from './browser.mjs';
import { changed, versioned, zip } from './course-archive.mjs';
import { Drawer } from './drawer.mjs';
import { TOOL, Visitor } from './moodles.mjs';
import { pressTool } from './pen.mjs';
import { commandsOf, TYPES } from './typical.mjs';

/** Where the delivered case has a model of this type; the other types get a field of their own. */
const FIELDS = {
  GOAL: 'C1',
  CONCEPT: 'C3',
  CONTEXT: 'C4',
  PROCESS: 'D1',
  SEQUENCE: 'D2',
  EFFECT: 'G1',
  ARCHITECTURE: 'H5',
};
const OTHERS = TYPES.filter((type) => !FIELDS[type]);
OTHERS.forEach((type, index) => {
  FIELDS[type] = `H${index + 51}`;
});

const VERSION = `2098.${process.pid}`;
const DELIVERED = '2026.2';
/** Higher than any page here. */
const HIGH = 8000;
/** Commands in one request. */
const AT_ONCE = 50;

let browser;
let mikaela;
let visitor;
let page;

before(async () => {
  browser = await startBrowser();
  await sendCourse();
  mikaela = new Visitor(browser, 'se', 'Mikaela Stenvall');
  await mikaela.open('teacher', { way: 'window' });
  await moveEdition(VERSION);
  visitor = new Visitor(browser, 'se', 'Sara Vikman');
  page = await visitor.ownCase(LAPTOP);
});
after(async () => {
  if (mikaela) await moveEdition(DELIVERED);
  await browser.close();
});

async function sendCourse() {
  const fields = OTHERS.map((type) => {
    const name = JSON.stringify(type);
    return `  - id: ${FIELDS[type]}\n    key: typical${type}\n    label: { sv: ${name}, nb: ${name}, en: ${name} }\n    type: MODEL\n    requiredFrom: MS7\n    modelType: ${type}\n    stage: TO_BE\n`;
  });
  const { newPage, context } = await openBrowser(browser);
  const operator = await newPage();
  await operator.goto(`${TOOL}/admin/courses`);
  await operator.locator('#key').fill(process.env.VERKSTAD_ADMIN_KEY);
  await operator.locator('main form button').click();
  await operator.locator('#package, a[href="/admin/courses"]').first().waitFor();
  await operator.goto(`${TOOL}/admin/courses`);
  const buffer = zip(
    changed('case-template.yaml', '  - id: H6\n', `${fields.join('')}  - id: H6\n`, versioned(VERSION)),
  );
  await operator.locator('#package').setInputFiles({ name: 'course.zip', mimeType: 'application/zip', buffer });
  await operator.locator('form[enctype] button[type=submit]').click();
  await operator.locator('#versions ~ div tbody tr', { hasText: VERSION }).waitFor();
  await context.close();
}

async function moveEdition(version) {
  await mikaela.go(`/edition/version?to=${version}`);
  await mikaela.tool.locator('form[action="/edition/version"] button').click();
  await mikaela.tool.waitForURL(/moved=1/);
}

async function drawn(type) {
  const path = await visitor.ownModel(FIELDS[type]);
  const drawer = new Drawer(page, path);
  page.on('console', (line) => {
    if (line.type() === 'error') drawer.broken.push(line.text());
  });
  const commands = commandsOf(type);
  for (let at = 0; at < commands.length; at += AT_ONCE) await drawer.command(...commands.slice(at, at + AT_ONCE));
  await page.setViewportSize(LAPTOP);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await drawer.open();
  // the server's picture beside it, which the editor stands in for
  await page.locator('.mo-scroll').evaluate((picture) => {
    picture.hidden = false;
  });
  return drawer;
}

/** Every shape and every line of words with its place in the drawing, of the picture and of the editor. */
const seen = () =>
  page.evaluate(() => {
    const round = (all) => all.map((number) => Math.round(number * 10) / 10);
    const of = (root, ground) => {
      const back = ground.getScreenCTM().inverse();
      const at = (one, x, y) => {
        const point = new DOMPoint(x, y).matrixTransform(back.multiply(one.getScreenCTM()));
        return [point.x, point.y];
      };
      const shapes = [...root.querySelectorAll('rect, circle, polygon, polyline, line')].map((one) => {
        const { x, y, width, height } = one.getBBox();
        return [one.localName, one.getAttribute('class') ?? '', ...round([...at(one, x, y), width, height])].join(' ');
      });
      const words = [...root.querySelectorAll('text')].map((one) =>
        [one.textContent, ...round(at(one, Number(one.getAttribute('x')), Number(one.getAttribute('y'))))].join(' '),
      );
      return { shapes, words };
    };
    const pictures = [...document.querySelectorAll('.mo-scroll svg.m-picture')].map((svg) => of(svg, svg));
    const viewport = document.querySelector('.me-paper .viewport');
    const groups = [...viewport.querySelectorAll('.djs-visual')].map((group) => of(group, viewport));
    // a tall picture is cut into sheets: what crosses a cut is painted in both, and not in the order of the whole
    const all = (list, what) => [...new Set(list.flatMap((one) => one[what]))].sort();
    return {
      picture: { shapes: all(pictures, 'shapes'), words: all(pictures, 'words') },
      editor: { shapes: all(groups, 'shapes'), words: all(groups, 'words') },
      nodes: [...document.querySelectorAll('.mo-scroll [data-element]')].map(({ dataset }) => dataset.element),
    };
  });

/** Words that do not stand out from what they stand on by 4.5 : 1, and lines and outlines by 3 : 1. */
const faint = () =>
  page.evaluate(() => {
    const paper = document.querySelector('.me-paper');
    const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour) => {
      const [r, g, b] = parts(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
      const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const ground = getComputedStyle(paper).backgroundColor;
    const isSeen = (colour) => colour !== 'none' && !(parts(colour).length === 4 && parts(colour)[3] === 0);
    const filled = [...paper.querySelectorAll('.djs-visual :is(rect, polygon, circle)')].filter((one) => {
      const { fill } = getComputedStyle(one);
      return isSeen(fill) && one.getBoundingClientRect().width > 0;
    });
    const faults = [];
    for (const text of paper.querySelectorAll('.djs-visual text')) {
      const { fill } = getComputedStyle(text);
      const { x, y, width, height } = text.getBoundingClientRect();
      const middle = [x + width / 2, y + height / 2];
      const under = filled.filter((one) => {
        const box = one.getBoundingClientRect();
        const isBehind = one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
        return (
          isBehind && box.left <= middle[0] && box.right >= middle[0] && box.top <= middle[1] && box.bottom >= middle[1]
        );
      });
      const on = under.length > 0 ? getComputedStyle(under.at(-1)).fill : ground;
      if (contrast(fill, on) < 4.5) faults.push(`${text.textContent}: ${fill} on ${on}`);
    }
    for (const line of paper.querySelectorAll('.djs-visual :is(rect, polygon, polyline, line, circle)')) {
      const { stroke, fill } = getComputedStyle(line);
      const isBorne = isSeen(stroke) ? contrast(stroke, ground) >= 3 : !isSeen(fill) || contrast(fill, ground) >= 3;
      if (!isBorne) faults.push(`${line.localName} ${line.getAttribute('class')}: ${stroke}`);
    }
    return [...new Set(faults)];
  });

/** What of the drawing is not on the paper. */
const outside = () =>
  page.evaluate(() => {
    const paper = document.querySelector('.me-paper').getBoundingClientRect();
    return [...document.querySelectorAll('.me-paper .djs-visual')]
      .map((one) => [one.parentElement?.dataset.elementId, one.getBoundingClientRect()])
      .filter(
        ([, box]) =>
          box.left < paper.left - 1 ||
          box.right > paper.right + 1 ||
          box.top < paper.top - 1 ||
          box.bottom > paper.bottom + 1,
      )
      .map(([id, box]) => `${id} ${JSON.stringify(box)}`);
  });

for (const type of TYPES) {
  test(`${type} is drawn as in the picture, in light and dark, on a laptop and a phone`, async () => {
    const drawer = await drawn(type);
    const faults = [];
    for (const [place, viewport] of [
      ['laptop', LAPTOP],
      ['phone', NARROW],
    ]) {
      await page.setViewportSize(viewport);
      await pressTool(page, 'Hela ritningen');
      const { picture, editor, nodes } = await seen();
      assert.ok(picture.shapes.length > 5 && picture.words.length > 3);
      assert.deepEqual(editor, picture);
      for (const id of nodes) assert.equal(await drawer.shape(id).count(), 1, id);
      for (const id of await outside()) faults.push(`${place}: outside the paper: ${id}`);
      for (const scheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await standStill(page);
        faults.push(...(await faint()).map((fault) => `${scheme}: ${fault}`));
        const look = `types-${type.toLowerCase().replace('_', '-')}-${place}-${scheme}`;
        await shoot(page.locator('.mo-picture'), look);
        if ((place === 'laptop') === (scheme === 'light')) {
          // so high that the bar at the foot of the window lies over no other button
          await page.setViewportSize({ ...viewport, height: HIGH });
          faults.push(...(await houseFaults(page)), ...(await accessibilityFaults(page)));
          await page.setViewportSize(viewport);
        }
      }
    }
    assert.deepEqual(faults, []);
    assert.deepEqual(drawer.broken, []);
  });
}
