// SPDX-License-Identifier: EUPL-1.2
// A drawing of ours as the same drawing in BPMN: every element a task of the same name, place and size, every line a flow
// along the same way. Frames, lanes and legend are left out, so that the others have rather less to draw.

/** What is drawn by all of them: {shapes: [{id, name, x, y, width, height}], lines: [{id, name, source, target, way}]} */
export function graph({ elements, lines }) {
  const shapes = elements.filter(({ x, type }) => x !== undefined && type !== 'LANE' && type !== 'PROCESS');
  const known = new Set(shapes.map(({ id }) => id));
  const joined = lines.filter(({ source, target, ways }) => ways.length > 0 && known.has(source) && known.has(target));
  return { shapes, lines: joined.map((line) => ({ ...line, way: line.ways[0].map(([x, y]) => ({ x, y })) })) };
}

export function bpmn(drawing) {
  const { shapes, lines } = graph(drawing);
  const named = (name) => (name === '' ? '' : ` name="${escaped(name)}"`);
  const points = (way) => way.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="x">
<process id="p" isExecutable="false">
${shapes.map(({ id, name }) => `<task id="${id}"${named(name)}/>`).join('\n')}
${lines.map(({ id, name, source, target }) => `<sequenceFlow id="${id}"${named(name)} sourceRef="${source}" targetRef="${target}"/>`).join('\n')}
</process>
<bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="l" bpmnElement="p">
${shapes.map(({ id, x, y, width, height }) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`).join('\n')}
${lines.map(({ id, way }) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points(way)}</bpmndi:BPMNEdge>`).join('\n')}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;
}

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);
