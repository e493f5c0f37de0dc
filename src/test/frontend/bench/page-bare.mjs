// SPDX-License-Identifier: EUPL-1.2
// diagram-js with the plainest renderer there could be: a box with its name on one line, and a line. What the library
// itself costs, and no less can be had with it.
import Diagram from 'diagram-js';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer.js';
import InteractionEvents from 'diagram-js/lib/features/interaction-events/index.js';
import Modeling from 'diagram-js/lib/features/modeling/index.js';
import Move from 'diagram-js/lib/features/move/index.js';
import Selection from 'diagram-js/lib/features/selection/index.js';
import { fit } from './fit.mjs';
import { graph } from './xml.mjs';

const svg = (name, attributes) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

class Plain extends BaseRenderer {
  static $inject = ['eventBus'];

  constructor(eventBus) {
    super(eventBus, 2000);
  }

  canRender() {
    return true;
  }

  drawShape(visuals, { width, height, name }) {
    const box = svg('rect', { width, height, fill: '#fff', stroke: '#000' });
    const text = svg('text', { x: width / 2, y: height / 2, 'text-anchor': 'middle', 'font-size': 13 });
    text.textContent = name;
    visuals.append(box, text);
    return box;
  }

  drawConnection(visuals, { waypoints }) {
    const points = waypoints.map(({ x, y }) => `${x},${y}`).join(' ');
    const line = svg('polyline', { points, fill: 'none', stroke: '#000' });
    visuals.append(line);
    return line;
  }

  getShapePath({ x, y, width, height }) {
    return `M${x},${y}h${width}v${height}h${-width}z`;
  }

  getConnectionPath({ waypoints }) {
    return `M${waypoints.map(({ x, y }) => `${x},${y}`).join('L')}`;
  }
}

globalThis.openDrawing = async (size) => {
  const diagram = new Diagram({
    canvas: { container: document.querySelector('#paper') },
    modules: [InteractionEvents, Selection, Modeling, Move, { __init__: ['plain'], plain: ['type', Plain] }],
  });
  const drawing = await (await fetch(`/api/${size}/drawing`)).json();
  const [canvas, factory] = [diagram.get('canvas'), diagram.get('elementFactory')];
  const { shapes, lines } = graph(drawing);
  const made = new Map();
  for (const { id, name, x, y, width, height } of shapes) {
    made.set(id, canvas.addShape(factory.createShape({ id, name, x, y, width, height })));
  }
  for (const { id, source, target, way } of lines) {
    const ends = { source: made.get(source), target: made.get(target) };
    canvas.addConnection(factory.createConnection({ id, waypoints: way, ...ends }));
  }
  fit(canvas, drawing);
};
