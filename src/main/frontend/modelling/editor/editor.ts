// SPDX-License-Identifier: EUPL-1.2
// Loaded when somebody wants to draw, and not before.
import { ModelEditor } from './model-editor.ts';

customElements.define('model-editor', ModelEditor);
