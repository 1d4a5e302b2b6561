import type { ImportReport, ReportRow } from '../report.js';
import type { FeedReading, ReadMission, RefusedMission } from './read-needs-feed.js';

/** The report of a feed: every mission in the order of the file, refused ones with every rule they break. */
export function feedReport({
  publisher,
  missionCount,
  missions,
  refused,
  unmapped,
}: FeedReading): ImportReport {
  const rows = [...missions.map(readRow), ...refusedRows(refused)].sort((a, b) => a.row - b.row);
  return {
    title: `Needs feed of ${publisher.name ?? 'an unnamed publisher'}: ${missionCount} missions`,
    rows,
    tallies: [
      {
        title: 'Domains and activities without a kind',
        entries: unmapped.map(({ domain, activity, missions: count }) => ({
          label: `${domain || '(no domain)'} / ${activity || '(no activity)'}`,
          count,
        })),
      },
    ],
  };
}

function readRow({ row, clientId, listedOnly, warnings }: ReadMission): ReportRow {
  return {
    row,
    reference: clientId,
    outcome: listedOnly.length > 0 ? 'listed' : 'ready',
    notes: [
      ...listedOnly.map((code) => ({ field: listedFields[code], code })),
      ...warnings.map(({ field, code, detail }) => ({
        field,
        code,
        ...(detail === undefined ? {} : { word: detail }),
      })),
    ],
  };
}

const listedFields = {
  'kind-unknown': 'activity',
  'kind-not-open': 'activity',
  'details-missing': 'tags',
  'tier-unknown': 'tags',
  'minors-unknown': 'audience',
  'outside-territory': 'addresses',
} as const;

function refusedRows(refused: readonly RefusedMission[]): readonly ReportRow[] {
  return [...new Set(refused.map(({ row }) => row))].map((row) => {
    const rules = refused.filter((one) => one.row === row);
    const clientId = rules[0]?.clientId;
    return {
      row,
      ...(clientId === undefined ? {} : { reference: clientId }),
      outcome: 'refused' as const,
      notes: rules.map(({ field, code }) => ({ field, code })),
    };
  });
}
