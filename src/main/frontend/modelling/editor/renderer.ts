// SPDX-License-Identifier: EUPL-1.2
// Draws what the server drew. There is no second description of the shapes.
import type EventBus from 'diagram-js/lib/core/EventBus.js';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer.js';
import type { Connection, Element, Shape } from 'diagram-js/lib/model/Types.js';

export class PartRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    super(eventBus, 2000);
  }

  override canRender(element: Element): boolean {
    return Array.isArray(element['picture']);
  }

  /** Parts have their places in the drawing, shapes theirs in the canvas. */
  override drawShape(visuals: SVGElement, shape: Shape): SVGElement {
    visuals.setAttribute('transform', `translate(${-shape.x} ${-shape.y})`);
    return drawn(visuals, shape);
  }

  override drawConnection(visuals: SVGElement, connection: Connection): SVGElement {
    return drawn(visuals, connection);
  }

  override getShapePath(shape: Shape): string {
    return `M${shape.x},${shape.y}h${shape.width}v${shape.height}h${-shape.width}z`;
  }

  override getConnectionPath(connection: Connection): string {
    return `M${connection.waypoints.map(({ x, y }) => `${x},${y}`).join('L')}`;
  }
}

function drawn(visuals: SVGElement, element: Element): SVGElement {
  visuals.append(...(element['picture'] as readonly SVGElement[]));
  return visuals;
}
