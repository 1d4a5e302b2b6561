import type { Provider } from '@nestjs/common';
import { AssociationViews } from './association-views.js';
import { BatchViews } from './batch-views.js';
import { CandidateViews } from './candidate-views.js';
import { FairnessViews } from './fairness-views.js';
import { GapViews } from './gap-views.js';
import { MatchContacts } from './match-contacts.js';
import { MatchViews } from './match-views.js';
import { NeedViews } from './need-views.js';
import { OfferViews } from './offer-views.js';
import { SteeringViews } from './steering-views.js';
import { SupervisionFigures } from './supervision-figures.js';
import { SupervisionViews } from './supervision-views.js';
import { VolunteerViews } from './volunteer-views.js';

export * from './association-views.js';
export * from './batch-views.js';
export * from './candidate-views.js';
export type { Cut } from './cut.js';
export * from './fairness-views.js';
export * from './gap-views.js';
export * from './match-contacts.js';
export * from './match-views.js';
export type { NeedProgress, NeedSummary, NeedView, NeedSessionView } from './need-views.js';
export { NeedViews } from './need-views.js';
export * from './offer-views.js';
export * from './steering-views.js';
export * from './supervision-figures.js';
export * from './supervision-views.js';
export * from './volunteer-views.js';

/** What plain reads answer, straight from SQL. */
export const readModels: Provider[] = [
  NeedViews,
  OfferViews,
  CandidateViews,
  BatchViews,
  GapViews,
  MatchViews,
  MatchContacts,
  SteeringViews,
  SupervisionViews,
  SupervisionFigures,
  FairnessViews,
  AssociationViews,
  VolunteerViews,
];
