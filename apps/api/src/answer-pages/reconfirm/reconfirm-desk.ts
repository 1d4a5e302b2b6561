import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { ActByLink } from '@app/domain/accounts';
import { invalid } from '@app/domain/errors';
import { service, UnitOfWork } from '@app/domain/events';
import { CloseNeed, ReconfirmNeed, WithdrawNeed } from '@app/domain/needs';
import { PauseOffer, ReconfirmOffer, WithdrawOffer } from '@app/domain/offers';
import { wordingFor } from '@app/wording';
import { SeeOther } from '../../pages/render-page.interceptor.js';
import { ThanksPage } from '../attendance/attendance-pages.js';
import type { AnswerRequest } from '../answer.request.js';
import type { DeskAnswer, DeskVisit, LinkDesk } from '../link-desk.js';
import { ReconfirmNeedPage, ReconfirmOfferPage } from './reconfirm-pages.js';
import type { StandingView } from './standing-views.js';
import { StandingViews } from './standing-views.js';

/** "Does it still stand?": of an offer to its volunteer, of a need to its association. */
@Injectable()
export class ReconfirmDesk implements LinkDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: StandingViews,
    private readonly byLink: ActByLink,
    private readonly offers: ReconfirmOffer,
    private readonly pausing: PauseOffer,
    private readonly withdrawingOffer: WithdrawOffer,
    private readonly needs: ReconfirmNeed,
    private readonly closing: CloseNeed,
    private readonly withdrawingNeed: WithdrawNeed,
  ) {}

  async show(visit: DeskVisit): Promise<DeskAnswer> {
    const wording = wordingFor(visit.account.locale);
    const view = await this.read(visit);
    if (visit.state !== 'open' || !view.living) return { page: ThanksPage({ wording }) };
    return {
      page:
        view.of === 'offer' ? ReconfirmOfferPage({ wording, view }) : ReconfirmNeedPage({ wording, view }),
    };
  }

  async answer(visit: DeskVisit, { answer, reason = '' }: AnswerRequest): Promise<DeskAnswer> {
    const view = await this.read(visit);
    const as = view.of === 'offer' ? 'volunteer' : 'association';
    await this.byLink.execute({ purpose: 'reconfirm', secret: visit.secret }, as, (actor) =>
      view.of === 'offer'
        ? this.answerForOffer(actor, view.id, answer, reason)
        : this.answerForNeed(actor, view.id, answer, reason),
    );
    return { page: new SeeOther(visit.path) };
  }

  private async answerForOffer(
    actor: PersonActor,
    offerId: string,
    answer: string,
    reason: string,
  ): Promise<void> {
    if (answer === 'yes') await this.offers.execute(actor, { offerId });
    else if (answer === 'pause') await this.pausing.execute(actor, { offerId });
    else if (answer === 'withdraw') await this.withdrawingOffer.execute(actor, { offerId, reason });
    else throw invalid('value-invalid', '/answer');
  }

  private async answerForNeed(
    actor: PersonActor,
    needId: string,
    answer: string,
    reason: string,
  ): Promise<void> {
    if (answer === 'yes') await this.needs.execute(actor, { needId });
    else if (answer === 'done') await this.closing.execute(actor, { needId, reason: 'done' });
    else if (answer === 'withdraw') await this.withdrawingNeed.execute(actor, { needId, reason });
    else throw invalid('value-invalid', '/answer');
  }

  private read({ link }: DeskVisit): Promise<StandingView> {
    return this.work.run(service, (tx) => this.views.find(tx, link.subjectId ?? ''));
  }
}
