import type { MatchState } from '@app/contracts';
import { everyMatchState } from '@app/contracts';
import {
  CodeOrNull,
  IdOrNull,
  InstantOrNull,
  Many,
  Num,
  One,
  ShapedIfThere,
  Text,
  TextOrNull,
} from '../http/response-fields.js';
import { ReasonsResponse } from '../matches/reasons.response.js';

/** Somebody who fits. Nobody is shown without having agreed: a name only once she has said yes. */
export class CandidateResponse {
  @Text('Tells one candidate of this need from another, and nothing else.')
  readonly label: string;
  @Num('How well the offer fits, from 0 to 1.')
  readonly fit: number;
  @One(() => ReasonsResponse)
  readonly reasons: ReasonsResponse;
  @IdOrNull('The match, once the volunteer has said yes; coordinators see it from the first question.')
  readonly matchId: string | null;
  @CodeOrNull(everyMatchState)
  readonly state: MatchState | null;
  @TextOrNull()
  readonly givenName: string | null;
  @ShapedIfThere('For coordinators: every gate and point as the engine stored it.')
  readonly explanation?: unknown;
}

/** The best of a need, best first. */
export class CandidatesResponse {
  @Many(() => CandidateResponse)
  readonly items: readonly CandidateResponse[];
  @InstantOrNull('Null: nobody yet, or not computed yet.')
  readonly computedAt: Date | null;
}
