import { BoardEntryResponse } from '../board/board.response.js';
import { Many, Num, One } from '../http/response-fields.js';
import { ReasonsResponse } from '../matches/reasons.response.js';

/** A need that an offer fits. */
export class SuggestionResponse {
  @One(() => BoardEntryResponse)
  readonly need: BoardEntryResponse;
  @Num('How well it fits, from 0 to 1.')
  readonly fit: number;
  @One(() => ReasonsResponse)
  readonly reasons: ReasonsResponse;
}

/** The best ten, best first; empty is an honest answer. */
export class SuggestionsResponse {
  @Many(() => SuggestionResponse)
  readonly items: readonly SuggestionResponse[];
}
