// SPDX-License-Identifier: EUPL-1.2
// Findings as they stand on paper: group by group, each with its weight in a word; what was let stand with who said so and why.
import { element } from '../../../shared/page.ts';
import type { Finding, Findings, Group, Kind } from '../live/findings.ts';

/** Those that ask something of who draws. */
const WEIGHED: readonly Kind[] = ['LIVE', 'SUBMIT'];

export function found({ groups }: Findings, title: string): HTMLElement[] {
  if (groups.length === 0) return [];
  return [element('h2', { className: 'ds-heading' }, title), ...groups.flatMap(group)];
}

function group({ kind, title, findings }: Group): HTMLElement[] {
  const rows = findings.map((finding) => row(finding, WEIGHED.includes(kind) ? weight(finding) : ''));
  return [element('h3', { className: 'ds-heading' }, title), element('ul', {}, ...rows)];
}

function row({ message, decided, reason }: Finding, before: string): HTMLElement {
  const made = element('li', {}, before === '' ? message : `${before}: ${message}`);
  if (decided) made.append(element('p', {}, element('strong', {}, decided), ` ${reason ?? ''}`));
  return made;
}

/** Its word, which the page holds (jte/modelling/drawing.jte). */
function weight({ severity }: Finding): string {
  const badges = document.querySelector<HTMLTemplateElement>('template[data-badges]');
  return badges?.content.querySelector(`[data-severity=${severity}]`)?.textContent?.trim() ?? '';
}
