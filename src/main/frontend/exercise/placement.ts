// SPDX-License-Identifier: EUPL-1.2
// What the choices of a sorting exercise amount to. Knows no DOM.

export interface Placed {
  readonly id: string;
  readonly text: string;
  /** Number of the level as chosen, '' when none is. */
  readonly level: string;
  readonly levelName: string;
  /** Id of the goal above, '' when none is chosen. */
  readonly above: string;
}

export interface Branch {
  readonly goal: Placed;
  readonly under: readonly Branch[];
}

const TOP = '0';

export function isPlaced(goal: Placed): boolean {
  return goal.level === TOP || (goal.level !== '' && goal.above !== '');
}

/** What hangs together from the top. Ends: nothing is above the top, so nothing that goes in circles is reached. */
export function tree(goals: readonly Placed[]): readonly Branch[] {
  const branch = (goal: Placed): Branch => ({
    goal,
    under: goals.filter((other) => other.level !== TOP && other.above === goal.id).map(branch),
  });
  return goals.filter((goal) => goal.level === TOP).map(branch);
}

/** Pile → cards in it, in the order of the form; what lies nowhere is left out. */
export function piles(cards: readonly { readonly text: string; readonly pile: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { text, pile } of cards) {
    if (pile !== '') found.set(pile, [...(found.get(pile) ?? []), text]);
  }
  return found;
}
