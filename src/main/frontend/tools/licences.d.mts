// SPDX-License-Identifier: EUPL-1.2
export function licenceFaults(inputs: readonly string[], licenceOf: (folder: string) => unknown): string[];
export function checkLicences(root: string, inputs: readonly string[]): void;
