import type { KindCode } from '@app/contracts';
import { everyMatchState, kindCodes } from '@app/contracts';
import type { Figures } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';
import { Code, Many, One, Whole, WholeOrNull } from '../http/response-fields.js';

export class NeedFigures {
  @Whole()
  readonly open: number;
  @Whole('Nobody is left to ask.')
  readonly unmet: number;
  @Whole()
  readonly toModerate: number;
  @Whole()
  readonly listedOnly: number;
}

/** Of open needs. */
export class PlaceFigures {
  @Whole()
  readonly wanted: number;
  @Whole()
  readonly confirmed: number;
}

export class VolunteerFigures {
  @Code(kindCodes)
  readonly kind: KindCode;
  @WholeOrNull('Volunteers with a published offer of the kind; null: fewer than five.')
  readonly available: number | null;
}

export class TaskFigures {
  @Whole()
  readonly open: number;
  @Whole()
  readonly urgent: number;
}

/** How the reader’s territories stand. */
export class FiguresResponse implements Figures {
  @One(() => NeedFigures)
  readonly needs: NeedFigures;
  @One(() => PlaceFigures)
  readonly places: PlaceFigures;
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(everyMatchState.map((state) => [state, { type: 'integer' }])),
    description: 'Matches by state.',
  })
  readonly matches: Figures['matches'];
  @Many(() => VolunteerFigures)
  readonly volunteers: readonly VolunteerFigures[];
  @One(() => TaskFigures)
  readonly tasks: TaskFigures;
}
