import { One } from '../http/response-fields.js';
import { NamedAssociationResponse } from '../matches/match.response.js';
import { NeedSummaryResponse } from '../needs/need.response.js';

/** A need with whose it is. */
export class SupervisedNeedResponse extends NeedSummaryResponse {
  @One(() => NamedAssociationResponse)
  readonly association: NamedAssociationResponse;
}
