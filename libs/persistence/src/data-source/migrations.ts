import { Messaging1764000000001 } from '../migrations/1764000000001-messaging.js';
import { Accounts1764000000002 } from '../migrations/1764000000002-accounts.js';
import { Associations1764000000003 } from '../migrations/1764000000003-associations.js';
import { Offers1764000000004 } from '../migrations/1764000000004-offers.js';
import { Needs1764000000005 } from '../migrations/1764000000005-needs.js';
import { Matches1764000000006 } from '../migrations/1764000000006-matches.js';
import { Messages1764000000007 } from '../migrations/1764000000007-messages.js';
import { NeedLists1764000000008 } from '../migrations/1764000000008-need-lists.js';
import { SafetyWishes1764000000009 } from '../migrations/1764000000009-safety-wishes.js';
import { Batches1764000000010 } from '../migrations/1764000000010-batches.js';
import { NearMisses1764000000012 } from '../migrations/1764000000012-near-misses.js';
import { Goods1764000000019 } from '../migrations/1764000000019-goods.js';
import { Vehicles1764000000029 } from '../migrations/1764000000029-vehicles.js';
import { Premises1764000000039 } from '../migrations/1764000000039-premises.js';
import { Learning1764000000011 } from '../migrations/1764000000011-learning.js';
import { Fairness1764000000021 } from '../migrations/1764000000021-fairness.js';
import { EverydayOccasions1764000000049 } from '../migrations/1764000000049-everyday-occasions.js';
import { Access1764000000101 } from '../migrations/1764000000101-access.js';
import { FailedBatches1764000000201 } from '../migrations/1764000000201-failed-batches.js';
import { Steering1764000000202 } from '../migrations/1764000000202-steering.js';
import { Hosting1764000000111 } from '../migrations/1764000000111-hosting.js';
import { SharedVehicles1764000000121 } from '../migrations/1764000000121-shared-vehicles.js';
import { OccasionsNotStated1764000000131 } from '../migrations/1764000000131-occasions-not-stated.js';
import { MenOnlyHomes1764000000141 } from '../migrations/1764000000141-men-only-homes.js';
import { HomesUnchangedSince1764000000151 } from '../migrations/1764000000151-homes-unchanged-since.js';
import { DossiersClosedBy1764000000161 } from '../migrations/1764000000161-dossiers-closed-by.js';
import { WhoAskedForMenOnlyHomes1764000000211 } from '../migrations/1764000000211-who-asked-for-men-only-homes.js';
import { OneHomeAHost1764000000171 } from '../migrations/1764000000171-one-home-a-host.js';

/** Every migration, in order. A new one is added at the end; one that has landed is never edited. */
export const migrations = [
  Messaging1764000000001,
  Accounts1764000000002,
  Associations1764000000003,
  Offers1764000000004,
  Needs1764000000005,
  Matches1764000000006,
  Messages1764000000007,
  NeedLists1764000000008,
  SafetyWishes1764000000009,
  Batches1764000000010,
  NearMisses1764000000012,
  Goods1764000000019,
  Vehicles1764000000029,
  Premises1764000000039,
  Learning1764000000011,
  Fairness1764000000021,
  EverydayOccasions1764000000049,
  Access1764000000101,
  FailedBatches1764000000201,
  Steering1764000000202,
  Hosting1764000000111,
  SharedVehicles1764000000121,
  OccasionsNotStated1764000000131,
  MenOnlyHomes1764000000141,
  HomesUnchangedSince1764000000151,
  DossiersClosedBy1764000000161,
  WhoAskedForMenOnlyHomes1764000000211,
  OneHomeAHost1764000000171,
];
