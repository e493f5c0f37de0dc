// SPDX-License-Identifier: EUPL-1.2
// What the rules say of a drawing, as the server words and orders it (FindingsJson). Knows no DOM.

export type Severity = 'ERROR' | 'WARN' | 'HINT' | 'INFO';

/** What matters now, what may wait until the model is done, what a teacher let stand, what nobody could judge. */
export type Kind = 'LIVE' | 'SUBMIT' | 'WAIVED' | 'UNCHECKED';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Elements and lines, the most telling first; none for the whole. */
  readonly elements: readonly string[];
  /** Who let it stand and when, and in which words. */
  readonly decided?: string;
  readonly reason?: string;
}

export interface Group {
  readonly kind: Kind;
  readonly title: string;
  /** Worst first, then rule by rule. */
  readonly findings: readonly Finding[];
}

/** What a rule says about itself. */
export interface RuleWords {
  readonly why: string;
  readonly example: string;
  readonly other?: { readonly title: string; readonly path: string };
}

export interface Findings {
  readonly groups: readonly Group[];
  readonly rules: Readonly<Record<string, RuleWords>>;
}

/** One that is known again after a change. */
export interface Asked extends Finding {
  readonly key: string;
}

/** All that one rule asks in a group. */
export interface Section {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: readonly Asked[];
}

export interface Part {
  readonly kind: Kind;
  readonly title: string;
  readonly count: number;
  readonly sections: readonly Section[];
}

export const NOTHING: Findings = { groups: [], rules: {} };

const stands = ({ kind }: Group): boolean => kind === 'LIVE' || kind === 'SUBMIT';

/** Rule by rule within each group, in the order they came. */
export function parts({ groups }: Findings): readonly Part[] {
  return groups.map(({ kind, title, findings }) => {
    const sections: { id: string; rule: string; severity: Severity; findings: Asked[] }[] = [];
    for (const asked of known(findings)) {
      const { rule, severity } = asked;
      const last = sections.at(-1);
      if (last?.rule === rule && last.severity === severity) last.findings.push(asked);
      else sections.push({ id: `${kind} ${rule} ${severity}`, rule, severity, findings: [asked] });
    }
    return { kind, title, count: findings.length, sections };
  });
}

/** Where it is asked, and by which rule: whatever that is called by now. */
const placeOf = ({ rule, elements }: Finding): string => [rule, ...elements].join(' ');

/** Two that are asked at one place are told apart by their order. */
function known(findings: readonly Finding[]): readonly Asked[] {
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const place = placeOf(finding);
    const nth = met.get(place) ?? 0;
    met.set(place, nth + 1);
    return { ...finding, key: nth === 0 ? place : `${place} ${nth}` };
  });
}

/** How many of each weight there are, heaviest first; only what stands. */
export function counts({ groups }: Findings): ReadonlyMap<Severity, number> {
  const found = new Map<Severity, number>();
  const all = groups.filter(stands).flatMap(({ findings }) => findings);
  for (const severity of ['ERROR', 'WARN', 'HINT', 'INFO'] as const) {
    const count = all.filter((finding) => finding.severity === severity).length;
    if (count > 0) found.set(severity, count);
  }
  return found;
}

export interface Difference {
  /** What matters now and was not asked before. */
  readonly fresh: readonly Finding[];
  /** What is asked no more; neither what a teacher let stand is answered, nor what was about something that is gone. */
  readonly answered: readonly Finding[];
  /** What matters now. */
  readonly now: number;
}

/** @param isThere whether the model still has such an element or line */
export function difference(before: Findings, after: Findings, isThere = (_id: string): boolean => true): Difference {
  const all = (findings: Findings, kinds: readonly Kind[]) =>
    findings.groups.filter(({ kind }) => kinds.includes(kind)).flatMap(({ findings }) => findings);
  const [earlier, later] = [all(before, ['LIVE', 'SUBMIT']), all(after, ['LIVE', 'SUBMIT', 'WAIVED'])];
  const [gone, come] = unpaired(earlier, later);
  const now = all(after, ['LIVE']);
  return {
    fresh: now.filter((finding) => come.has(finding)),
    answered: [...gone].filter(({ elements: [first] }) => first === undefined || isThere(first)),
    now: now.length,
  };
}

/** By what a question is known again, the surest first: what is asked of an element that has another name by now, too. */
const SAME: readonly ((finding: Finding) => string)[] = [
  (finding) => `${placeOf(finding)} ${finding.message}`,
  placeOf,
  ({ rule, elements, message }) => `${rule} ${elements[0] ?? ''} ${message}`,
  ({ rule, elements }) => `${rule} ${elements[0] ?? ''}`,
];

/** Those of each that the other does not know, in their order. */
function unpaired(before: readonly Finding[], after: readonly Finding[]): readonly [Set<Finding>, Set<Finding>] {
  const [gone, come] = [new Set(before), new Set(after)];
  for (const same of SAME) {
    const waiting = new Map<string, Finding[]>();
    for (const finding of come) waiting.set(same(finding), [...(waiting.get(same(finding)) ?? []), finding]);
    for (const finding of gone) {
      const twin = waiting.get(same(finding))?.shift();
      if (!twin) continue;
      gone.delete(finding);
      come.delete(twin);
    }
  }
  return [gone, come];
}

/** Equal exactly when every word, place and order is. */
export function signature(findings: Findings): string {
  return JSON.stringify(findings);
}

/** How much is asked of an element, and whether some of it matters now. */
export interface Weight {
  readonly count: number;
  readonly isNow: boolean;
}

export function weights({ groups }: Findings): ReadonlyMap<string, Weight> {
  const found = new Map<string, Weight>();
  for (const group of groups.filter(stands)) {
    for (const { elements } of group.findings) {
      for (const id of new Set(elements)) {
        const { count, isNow } = found.get(id) ?? { count: 0, isNow: false };
        found.set(id, { count: count + 1, isNow: isNow || group.kind === 'LIVE' });
      }
    }
  }
  return found;
}
