// SPDX-License-Identifier: EUPL-1.2
// The same view for all of them: as much of the drawing as our own editor shows when it opens (editor/view.ts).
const FURTHEST = 0.2;

export function fit(canvas, drawing) {
  const { width, height } = canvas.getSize();
  const scale = Math.max(FURTHEST, Math.min(1, width / drawing.width, height / drawing.height));
  const w = width / scale;
  canvas.viewbox({ x: Math.min(0, (drawing.width - w) / 2), y: 0, width: w, height: height / scale });
}
