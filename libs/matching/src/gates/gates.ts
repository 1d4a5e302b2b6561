import type { CommonGate, GateCode, KindGate } from '@app/contracts';
import { access } from './access.js';
import { active } from './active.js';
import { answerableInTime } from './answerable-in-time.js';
import { associationReady } from './association-ready.js';
import { budget } from './budget.js';
import { consent } from './consent.js';
import { freePlace } from './free-place.js';
import { frequency } from './frequency.js';
import type { Gate } from './gate.js';
import { kindOpen } from './kind-open.js';
import { kindTicked } from './kind-ticked.js';
import { language } from './language.js';
import { languageLevel } from './language-level.js';
import { load } from './load.js';
import { minimumAge } from './minimum-age.js';
import { notAskedBefore } from './not-asked-before.js';
import { notBlocked } from './not-blocked.js';
import { confidentialitySigned } from './of-kinds/confidentiality-signed.js';
import { drivingLicence } from './of-kinds/driving-licence.js';
import { frenchLevel } from './of-kinds/french-level.js';
import { homeFit } from './of-kinds/home-fit.js';
import { itemsWanted } from './of-kinds/items-wanted.js';
import { languagePair } from './of-kinds/language-pair.js';
import { namedProfessional } from './of-kinds/named-professional.js';
import { premisesFit } from './of-kinds/premises-fit.js';
import { professionalNumber } from './of-kinds/professional-number.js';
import { trainedForLiteracy } from './of-kinds/trained-for-literacy.js';
import { vehicle } from './of-kinds/vehicle.js';
import { safetyWish } from './safety-wish.js';
import { schedule } from './schedule.js';
import { skill } from './skill.js';
import { tier } from './tier.js';
import { travel } from './travel.js';

/** The rule behind each gate that every kind shares. */
export const commonGateRules: Readonly<Record<CommonGate, Gate>> = {
  active,
  consent,
  'minimum-age': minimumAge,
  tier,
  'safety-wish': safetyWish,
  'not-blocked': notBlocked,
  access,
  load,
  'kind-open': kindOpen,
  'association-ready': associationReady,
  'kind-ticked': kindTicked,
  language,
  'language-level': languageLevel,
  skill,
  schedule,
  frequency,
  travel,
  'free-place': freePlace,
  'answerable-in-time': answerableInTime,
  'not-asked-before': notAskedBefore,
  budget,
};

/** The rule behind each gate that a kind adds. */
export const kindGateRules: Readonly<Record<KindGate, Gate>> = {
  'confidentiality-signed': confidentialitySigned,
  'language-pair': languagePair,
  'professional-number': professionalNumber,
  'driving-licence': drivingLicence,
  vehicle,
  'premises-fit': premisesFit,
  'home-fit': homeFit,
  'items-wanted': itemsWanted,
  'french-level': frenchLevel,
  'trained-for-literacy': trainedForLiteracy,
  'named-professional': namedProfessional,
};

/** The rule behind every gate of the catalogue. */
export const gateRules: Readonly<Record<GateCode, Gate>> = { ...commonGateRules, ...kindGateRules };
