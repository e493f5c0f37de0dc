// SPDX-License-Identifier: EUPL-1.2
// Loaded where errors are looked for in a drawing, and nowhere else.
import { ModelHunt } from './model-hunt.ts';

customElements.define('model-hunt', ModelHunt);
