import type { Provider } from '@nestjs/common';
import { accountAdapters } from './accounts/index.js';
import { associationAdapters } from './associations/index.js';
import { batchAdapters } from './batches/index.js';
import { boardAdapters } from './board/index.js';
import { candidateAdapters } from './candidates/index.js';
import { clockAdapters } from './clocks/index.js';
import { fairnessAdapters } from './fairness/index.js';
import { historyAdapters } from './history/index.js';
import { hostingAdapters } from './hosting/index.js';
import { inboxAdapters } from './inbox/index.js';
import { invitationAdapters } from './invitations/index.js';
import { matchAdapters } from './matches/index.js';
import { messageAdapters } from './messages/index.js';
import { missionViewAdapters } from './mission-views/index.js';
import { nearMissAdapters } from './near-misses/index.js';
import { needAdapters } from './needs/index.js';
import { offerAdapters } from './offers/index.js';
import { outboxAdapters } from './outbox/index.js';
import { profileAdapters } from './profiles/index.js';
import { readModels } from './read-models/index.js';
import { steeringAdapters } from './steering/index.js';
import { supervisionAdapters } from './supervision/index.js';
import { systemAdapters } from './system/index.js';
import { territoryAdapters } from './territories/index.js';
import { unitOfWorkAdapters } from './unit-of-work/index.js';
import { volunteerAdapters } from './volunteers/index.js';

/** What implements the ports, one line a folder; each folder's index says which class stands behind which port. */
export const adapters: Provider[] = [
  ...unitOfWorkAdapters,
  ...outboxAdapters,
  ...inboxAdapters,
  ...clockAdapters,
  ...systemAdapters,
  ...territoryAdapters,
  ...supervisionAdapters,
  ...accountAdapters,
  ...volunteerAdapters,
  ...offerAdapters,
  ...associationAdapters,
  ...needAdapters,
  ...hostingAdapters,
  ...matchAdapters,
  ...invitationAdapters,
  ...messageAdapters,
  ...profileAdapters,
  ...fairnessAdapters,
  ...candidateAdapters,
  ...nearMissAdapters,
  ...batchAdapters,
  ...steeringAdapters,
  ...historyAdapters,
  ...boardAdapters,
  ...missionViewAdapters,
  ...readModels,
];
