// SPDX-License-Identifier: EUPL-1.2
// bpmn-js with all that one draws with; a peer to be measured beside, and no part of what is built.
import Modeler from 'bpmn-js/lib/Modeler';
import { fit } from './fit.mjs';

globalThis.openDrawing = async (size) => {
  const modeler = new Modeler({ container: document.querySelector('#paper') });
  const read = await fetch(`/bpmn/${size}`);
  const { width, height } = {
    width: Number(read.headers.get('X-Width')),
    height: Number(read.headers.get('X-Height')),
  };
  await modeler.importXML(await read.text());
  fit(modeler.get('canvas'), { width, height });
};
