// SPDX-License-Identifier: EUPL-1.2
// A process of twelve activities, three performers and two decisions: written and drawn by several tests.

/** Name and kind. */
export const LANES = [
  ['Sökande', 'Kund'],
  ['Handläggare', 'Roll'],
  ['Enhetschef', 'Roll'],
];

/** Sort, name, who does it, after which step when not after the last one. */
export const STEPS = [
  ['Start', 'Ansökan har kommit'],
  ['Aktivitet', 'Registrera ansökan', 'Handläggare'],
  ['Aktivitet', 'Läsa ansökan', 'Handläggare'],
  ['Beslutspunkt', 'Är ansökan komplett?'],
  ['Aktivitet', 'Bedöma rörelseförmåga', 'Handläggare'],
  ['Aktivitet', 'Skriva förslag', 'Handläggare'],
  ['Aktivitet', 'Granska förslag', 'Enhetschef'],
  ['Beslutspunkt', 'Beviljas tillstånd?'],
  ['Aktivitet', 'Underteckna beslut', 'Enhetschef'],
  ['Aktivitet', 'Tillverka kort', 'Handläggare'],
  ['Aktivitet', 'Skicka kort', 'Handläggare'],
  ['Aktivitet', 'Ta emot kort', 'Sökande'],
  ['Slut', 'Sökande har fått kort'],
  ['Aktivitet', 'Begära komplettering', 'Handläggare', 'Är ansökan komplett?'],
  ['Aktivitet', 'Komplettera ansökan', 'Sökande', 'Begära komplettering'],
  ['Aktivitet', 'Meddela avslag', 'Handläggare', 'Beviljas tillstånd?'],
  ['Slut', 'Sökande har fått avslag', '', 'Meddela avslag'],
];
