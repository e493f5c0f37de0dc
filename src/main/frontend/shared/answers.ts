// SPDX-License-Identifier: EUPL-1.2
// The answers of a form as one text: name → values, empty ones left out, in the order of the form.

type Values = Record<string, string[]>;

/** As much of a control as is needed here. */
interface Answered {
  readonly name: string;
  readonly type: string;
  value: string;
  checked?: boolean;
  readonly closest?: (selector: string) => Element | null;
  readonly labels?: NodeListOf<HTMLLabelElement> | null;
}

const isBox = (control: Answered) => control.type === 'radio' || control.type === 'checkbox';

export function answers(controls: readonly Answered[]): string {
  const found: Values = {};
  for (const control of controls) {
    const value = control.value.trim();
    if (control.name === '' || value === '' || (isBox(control) && !control.checked)) continue;
    found[control.name] = [...(found[control.name] ?? []), value];
  }
  return JSON.stringify(found);
}

export function restore(controls: readonly Answered[], text: string): void {
  const kept = parse(text);
  for (const control of controls) {
    const values = kept[control.name] ?? [];
    if (isBox(control)) control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
  }
}

/** What stands in the first and not, or otherwise, in the second; what is missing in the first is an empty choice. */
export function differing(one: string, other: string): { name: string; chosen: readonly string[] }[] {
  const mine = parse(one);
  const theirs = parse(other);
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]))
    .map((name) => ({ name, chosen: mine[name] ?? [] }));
}

/** What the person reads above the control: the question's, and the control's own when it has one of several. */
export function labelOf(controls: readonly Answered[], name: string): string {
  const control = controls.find((each) => each.name === name);
  const question = control?.closest?.('fieldset')?.querySelector('legend')?.textContent?.trim() ?? '';
  const own = control && !isBox(control) ? (control.labels?.[0]?.textContent?.trim() ?? '') : '';
  return [question, own]
    .filter((words) => words !== '')
    .join(' – ')
    .replace(/\s+/g, ' ');
}

function parse(text: string): Values {
  try {
    const found: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof found === 'object' && found !== null ? (found as Values) : {};
  } catch {
    return {};
  }
}
