import { Injectable } from '@nestjs/common';
import { service } from '@app/domain/events';
import { AskOfferReconfirmation, CloseOffer, EraseSleepingOffer, SleepSilentOffer } from '@app/domain/offers';
import { WarnOfLapsingProof } from '@app/domain/volunteers';
import type { Ring } from './ring.js';

/** The clocks whose subject is an offer, or a proof of its volunteer. */
@Injectable()
export class OfferClocks {
  constructor(
    private readonly askReconfirmation: AskOfferReconfirmation,
    private readonly sleepSilent: SleepSilentOffer,
    private readonly closeOffer: CloseOffer,
    private readonly eraseSleeping: EraseSleepingOffer,
    private readonly warnOfProof: WarnOfLapsingProof,
  ) {}

  readonly rings = {
    'offer-reconfirmation': (_tx, { subjectId: offerId }) => this.askReconfirmation.execute({ offerId }),
    'offer-silence': (_tx, { subjectId: offerId }) => this.sleepSilent.execute({ offerId }),
    'offer-end': (_tx, { subjectId: offerId }) =>
      this.closeOffer.execute({ offerId, reason: 'dates-passed' }),
    'consent-silence': (_tx, { subjectId: offerId }) => this.eraseSleeping.execute(service, { offerId }),
    'proof-warning': (_tx, { subjectId: proofId }) => this.warnOfProof.execute({ proofId }),
  } satisfies Record<string, Ring>;
}
