import { ApiProperty } from '@nestjs/swagger';
import type {
  DimensionAudit,
  FairnessAudit,
  FairnessDimension,
  GroupFigures,
  NeedDimension,
} from '@app/domain/fairness';
import { needDimensions, volunteerDimensions } from '@app/domain/fairness';
import type { Wording } from '@app/wording';
import { Code, Flag, Id, Instant, Many, One, Text, WholeOrNull } from '../http/response-fields.js';

const dimensions = [...needDimensions, ...volunteerDimensions];
const numberOrNull = (description: string): PropertyDecorator =>
  ApiProperty({ oneOf: [{ type: 'number' }, { type: 'null' }], description });
const interval = (): PropertyDecorator =>
  ApiProperty({
    oneOf: [{ type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }, { type: 'null' }],
    description: 'The 95 % interval of the ratio, by drawing the groups again from themselves.',
  });

/** One group; null figures for fewer than five. */
export class FairnessGroupResponse implements GroupFigures {
  @Text(
    'The code of the group: a district, a kind, a language, a fifth of the associations from 1 the smallest.',
  )
  readonly group: string;
  @Text()
  readonly label: string;
  @WholeOrNull('Null: fewer than five.')
  readonly size: number | null;
  @numberOrNull('The share served, shrunk towards the city’s as by 20 more.')
  readonly share: number | null;
  @numberOrNull('Hours from publication to the first yes that half of the group stayed within.')
  readonly medianHours: number | null;
}

/** The worst served group of a dimension against the best. */
export class FairnessDimensionResponse implements DimensionAudit {
  @Code(dimensions)
  readonly dimension: FairnessDimension;
  @Text()
  readonly label: string;
  @numberOrNull(
    'Share of the worst served group over that of the best; null where there is no two to compare.',
  )
  readonly ratio: number | null;
  @interval()
  readonly interval: readonly [number, number] | null;
  @numberOrNull('The chance that two alike groups would differ as much (Fisher’s exact test).')
  readonly pValue: number | null;
  @Flag()
  readonly alarm: boolean;
  @ApiProperty({
    type: 'array',
    items: { type: 'string' },
    description: 'Groups below four fifths of the best, hardly by chance: raised further for two weeks.',
  })
  readonly breached: readonly string[];
  @Many(() => FairnessGroupResponse)
  readonly groups: readonly FairnessGroupResponse[];
}

export class BilingualResponse {
  @numberOrNull('How often bilingual volunteers are asked about their other kinds, over everybody else.')
  readonly ratio: number | null;
  @interval()
  readonly interval: readonly [number, number] | null;
  @Flag()
  readonly alarm: boolean;
}

export class WorstGroupResponse {
  @Code(needDimensions)
  readonly dimension: NeedDimension;
  @Text()
  readonly group: string;
  @Text()
  readonly label: string;
  @ApiProperty({ type: 'number' })
  readonly share: number;
}

/** One week’s audit of a territory. */
export class FairnessAuditResponse {
  @Id()
  readonly id: string;
  @Text()
  readonly territory: string;
  @Instant()
  readonly madeAt: Date;
  @numberOrNull('Share of the needs that somebody said yes to.')
  readonly coverage: number | null;
  @Many(() => FairnessDimensionResponse)
  readonly needs: readonly FairnessDimensionResponse[];
  @Many(() => FairnessDimensionResponse)
  readonly volunteers: readonly FairnessDimensionResponse[];
  @One(() => BilingualResponse)
  readonly bilingual: BilingualResponse;
  @numberOrNull('How unequally invitations fall on places, from 0 alike.')
  readonly exposureGini: number | null;
  @Many(() => WorstGroupResponse)
  readonly worst: readonly WorstGroupResponse[];
}

/** The audits of the reader’s territories, the newest first. */
export class FairnessResponse {
  @Many(() => FairnessAuditResponse)
  readonly audits: readonly FairnessAuditResponse[];
}

/** An audit with its groups in the words of the reader. */
export function fairnessAuditResponse(
  wording: Wording,
  { id, territory, madeAt, report }: FairnessAudit,
): FairnessAuditResponse {
  const worded = (audit: DimensionAudit): FairnessDimensionResponse => ({
    ...audit,
    label: wording.label('fairness', audit.dimension),
    groups: audit.groups.map((group) => ({
      ...group,
      label: groupLabel(wording, audit.dimension, group.group),
    })),
  });
  return {
    id,
    territory,
    madeAt,
    ...report,
    needs: report.needs.map(worded),
    volunteers: report.volunteers.map(worded),
    worst: report.worst.map((one) => ({ ...one, label: groupLabel(wording, one.dimension, one.group) })),
  };
}

function groupLabel(wording: Wording, dimension: FairnessDimension, group: string): string {
  if (dimension === 'kind') return wording.label('kind', group);
  if (dimension === 'language' && group !== 'none') return wording.label('language', group);
  if (dimension === 'district' || dimension === 'tier') return group;
  return wording.label('fairnessGroup', `${dimension}-${group}`);
}
