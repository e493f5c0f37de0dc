// SPDX-License-Identifier: EUPL-1.2
// Everything here only helps: without it every page still reads, fills in and submits.
import { outlines } from './exercise/outline.ts';
import { parts } from './exercise/parts.ts';
import { AttendanceTick } from './meetings/attendance-tick.ts';
import { rolls } from './meetings/roll.ts';
import { drawings } from './modelling/draw.ts';
import { filters } from './modelling/filter.ts';
import { hunts } from './modelling/hunts.ts';
import { forgetOldCommands, waitingModels } from './modelling/kept-commands.ts';
import { AutoSave } from './shared/auto-save.ts';
import { copyButtons } from './shared/copy.ts';
import { deviceStorage } from './shared/drafts.ts';
import { fallbacks } from './shared/fallbacks.ts';
import { focusSummary, sendOnce, warnBeforeLoss } from './shared/forms.ts';
import { closeOnRequest, sendItself } from './shared/handover.ts';
import { type Kept, keepForm } from './shared/keep-form.ts';
import { followAddress, followSaves } from './shared/live-parts.ts';
import { neighbourWords } from './shared/neighbour-words.ts';
import { drafts, page, secrecy } from './shared/page.ts';
import { countTexts } from './shared/text-count.ts';
import { showWaiting } from './shared/waiting.ts';

document.documentElement.classList.add(window.top === window ? 'vk-toplevel' : 'vk-framed');

fallbacks();

const kept = drafts();
kept.forgetOld(Date.now());
const device = deviceStorage();
forgetOldCommands(device, Date.now());
// an answer to our own form comes from our own page; a launch comes from the LMS, or by way of our pages around it, and confirms nothing
const from = document.referrer.startsWith(`${location.origin}/`) ? new URL(document.referrer).pathname : '';
// who goes back to a form that did not arrive comes from where they came the first time
const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (
  !page.failed() &&
  from !== '' &&
  arrival?.type !== 'back_forward' &&
  !/^\/(lti|window)(\/|$)/.test(from) &&
  !document.querySelector('.ds-error-summary')
) {
  kept.confirmSent(from);
}

const sealing = secrecy();
// before the network goes: what is typed then is kept too
if (sealing.confided && document.querySelector('auto-save, form[data-keep]')) void sealing.seal();
void kept.sealAll();
window.addEventListener('online', () => {
  sealing.again();
  void kept.sealAll();
});
document.addEventListener('confided', () => {
  if (sealing.confide()) void kept.sealAll();
});

customElements.define('auto-save', AutoSave);
customElements.define('attendance-tick', AttendanceTick);
rolls();
const keptForms = new Map<HTMLFormElement, Kept>();
for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]')) {
  // a form that opens another window leaves this page as it is, and may be used again
  if (form.target !== '_blank') sendOnce(form, () => keptForms.get(form)?.sealing);
  if (form.hasAttribute('data-keep')) keptForms.set(form, keepForm(form, kept));
}
outlines();
parts();
filters();
drawings();
hunts();
copyButtons();
neighbourWords();
followSaves();
followAddress();
countTexts();
showWaiting(kept, waitingModels(device, page.person(), Date.now()));
warnBeforeLoss([...keptForms.values()]);
focusSummary();
closeOnRequest();
sendItself();
