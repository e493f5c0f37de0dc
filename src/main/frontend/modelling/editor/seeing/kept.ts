// SPDX-License-Identifier: EUPL-1.2
// What stays as one chose it while this window is open; where nothing may be kept, until the page is left.
const FIGURES = 'verkstad:figures';

let held = false;

export const kept = {
  get figures(): boolean {
    try {
      return sessionStorage.getItem(FIGURES) === 'shown';
    } catch {
      return held;
    }
  },
  set figures(shown: boolean) {
    held = shown;
    try {
      if (shown) sessionStorage.setItem(FIGURES, 'shown');
      else sessionStorage.removeItem(FIGURES);
    } catch {
      // storage is forbidden here, as in some frames
    }
  },
};
