import type { Provider } from '@nestjs/common';
import { CandidateViews } from './candidate-views.js';
import { MatchContacts } from './match-contacts.js';
import { MatchViews } from './match-views.js';
import { NeedViews } from './need-views.js';
import { OfferViews } from './offer-views.js';
import { SupervisionViews } from './supervision-views.js';

export * from './candidate-views.js';
export type { Cut } from './cut.js';
export * from './match-contacts.js';
export * from './match-views.js';
export type { NeedProgress, NeedSummary, NeedView, NeedSessionView } from './need-views.js';
export { NeedViews } from './need-views.js';
export * from './offer-views.js';
export * from './supervision-views.js';

/** What plain reads answer, straight from SQL. */
export const readModels: Provider[] = [
  NeedViews,
  OfferViews,
  CandidateViews,
  MatchViews,
  MatchContacts,
  SupervisionViews,
];
