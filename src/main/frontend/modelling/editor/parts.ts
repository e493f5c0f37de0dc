// SPDX-License-Identifier: EUPL-1.2
// The server's SVG as elements. Only what pictures are made of gets in, whatever the text says.

const SVG = 'http://www.w3.org/2000/svg';
const KNOWN = new Set(['g', 'title', 'text', 'rect', 'polygon', 'polyline', 'line', 'circle']);
const FORBIDDEN = /^(on|style$|href$|xlink)/i;

export function parse(svg: string): SVGElement[] {
  const read = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${svg}</svg>`, 'image/svg+xml');
  if (read.querySelector('parsererror')) return [];
  return [...read.documentElement.children].flatMap((child) => copy(child));
}

function copy(from: Element): SVGElement[] {
  if (!KNOWN.has(from.localName)) return [];
  const made = document.createElementNS(SVG, from.localName);
  for (const { name, value } of [...from.attributes]) {
    if (!FORBIDDEN.test(name)) made.setAttribute(name, value);
  }
  for (const child of [...from.childNodes]) {
    if (child.nodeType === Node.ELEMENT_NODE) made.append(...copy(child as Element));
    else if (child.nodeType === Node.TEXT_NODE) made.append(child.textContent ?? '');
  }
  return [made];
}
