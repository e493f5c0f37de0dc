// SPDX-License-Identifier: EUPL-1.2
// Our own editor as the page of a model opens it, with what the rules say beside it and as badges on it.
globalThis.openDrawing = async (size) => {
  const editor = document.createElement('model-editor');
  editor.id = 'drawing';
  editor.dataset.api = `/api/${size}`;
  const opened = new Promise((done) => editor.addEventListener('drawing-opened', done));
  document.querySelector('#paper').append(editor);
  await opened;
};

await import(document.body.dataset.editor);
