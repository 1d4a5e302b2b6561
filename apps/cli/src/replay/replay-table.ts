import type { KindCode } from '@app/contracts';
import { kindCodes } from '@app/contracts';
import type { NeedOutcome, ReplayFigures } from '@app/simulation';
import { replayFigures } from '@app/simulation';
import type { ReplayedPast } from './replay-past.js';

/** The figures of one kind, or of all, in the three ways in which they are told. */
export interface ReplayRow {
  readonly kind: KindCode | 'all';
  readonly recorded: ReplayFigures;
  readonly present: ReplayFigures;
  readonly other: ReplayFigures;
}

/** All needs first, then each kind that the span asked for. */
export function replayRows({ recorded, present, other }: ReplayedPast): readonly ReplayRow[] {
  const asked = kindCodes.filter((kind) => recorded.some((outcome) => outcome.kind === kind));
  return (['all', ...asked] as const).map((kind) => {
    const of = (outcomes: readonly NeedOutcome[]) =>
      outcomes.filter((outcome) => kind === 'all' || outcome.kind === kind);
    const row = (outcomes: readonly NeedOutcome[]) => replayFigures(of(outcomes), of(recorded));
    return { kind, recorded: row(recorded), present: row(present), other: row(other) };
  });
}

const headings = [
  'kind',
  'by',
  'needs',
  'with a volunteer',
  'median wait',
  'mean fit',
  'invitations',
  'overlap',
];

/** The same as lines for a terminal. */
export function replayTable(
  rows: readonly ReplayRow[],
  names: { readonly present: string; readonly other: string },
): readonly string[] {
  const cells = rows.flatMap(({ kind, recorded, present, other }) => [
    cellsOf(kind, 'as recorded', recorded),
    cellsOf('', `${names.present}, replayed`, present),
    cellsOf('', `${names.other}, replayed`, other),
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map((line) => line[column]!.length)),
  );
  return [headings, ...cells].map((line) =>
    line
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

function cellsOf(kind: string, by: string, figures: ReplayFigures): readonly string[] {
  const { needs, withVolunteer, medianWaitHours, meanFit, invitations, overlap } = figures;
  return [
    kind,
    by,
    `${needs}`,
    `${withVolunteer}`,
    medianWaitHours === null ? '–' : `${medianWaitHours.toFixed(1)} h`,
    meanFit === null ? '–' : meanFit.toFixed(2),
    `${invitations}`,
    overlap === null ? '–' : `${Math.round(100 * overlap)} %`,
  ];
}
