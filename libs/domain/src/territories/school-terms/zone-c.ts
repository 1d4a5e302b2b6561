import type { DateRange } from '../../time/index.js';

/** A school year from its first day to its last, and the days without school in between. */
export interface SchoolYear extends DateRange {
  readonly holidays: readonly DateRange[];
}

/**
 * Zone C: Créteil, Montpellier, Paris, Toulouse, Versailles. Holidays begin on the Saturday of departure and
 * end on the eve of the return to school. When a new calendar is published, its year is added here.
 * @source arrêté du 7 décembre 2022 fixant le calendrier scolaire (2025-2026)
 * @source calendrier scolaire 2026-2027, education.gouv.fr/calendrier-scolaire-100148
 */
export const schoolYearsOfZoneC: readonly SchoolYear[] = [
  {
    from: '2025-09-01',
    until: '2026-07-03',
    holidays: [
      { from: '2025-10-18', until: '2025-11-02' },
      { from: '2025-12-20', until: '2026-01-04' },
      { from: '2026-02-21', until: '2026-03-08' },
      { from: '2026-04-18', until: '2026-05-03' },
      { from: '2026-05-14', until: '2026-05-17' },
    ],
  },
  {
    from: '2026-09-01',
    until: '2027-07-02',
    holidays: [
      { from: '2026-10-17', until: '2026-11-01' },
      { from: '2026-12-19', until: '2027-01-03' },
      { from: '2027-02-06', until: '2027-02-21' },
      { from: '2027-04-03', until: '2027-04-18' },
      { from: '2027-05-06', until: '2027-05-09' },
    ],
  },
];
