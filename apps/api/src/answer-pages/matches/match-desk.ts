import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { ActByLink } from '@app/domain/accounts';
import { invalid, notFound, Refusal } from '@app/domain/errors';
import { service, UnitOfWork } from '@app/domain/events';
import { AcceptInvitation, EndMatch, KeepAfterChange } from '@app/domain/matches';
import type { MatchView, MissionView } from '@app/persistence';
import { MissionViews } from '@app/persistence';
import { wordingFor } from '@app/wording';
import { SeeOther } from '../../pages/render-page.interceptor.js';
import type { AnswerRequest } from '../answer.request.js';
import type { DeskAnswer, DeskVisit, LinkDesk } from '../link-desk.js';
import { ChangedPage, InvitationPage } from './invitation-pages.js';
import { isAskedAgain, isInvited, needsSignIn, wayBack } from './match-moment.js';
import { OutcomePage, RefusedPage, refusedAnswers } from './outcome-pages.js';

/** Links of invitations and of changes: a yes or a no about one match. */
@Injectable()
export class MatchDesk implements LinkDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: MissionViews,
    private readonly byLink: ActByLink,
    private readonly accepting: AcceptInvitation,
    private readonly ending: EndMatch,
    private readonly keeping: KeepAfterChange,
  ) {}

  async show(visit: DeskVisit): Promise<DeskAnswer> {
    const wording = wordingFor(visit.account.locale);
    const { match, alternative } = await this.read(visit);
    const open = visit.state === 'open';
    if (open && isAskedAgain(match)) return { page: ChangedPage({ wording, match }) };
    if (open && isInvited(match))
      return { page: InvitationPage({ wording, match, signInFirst: needsSignIn(match, visit.signedIn) }) };
    return { page: OutcomePage({ wording, match, alternative }) };
  }

  async answer(visit: DeskVisit, { answer, reason }: AnswerRequest): Promise<DeskAnswer> {
    const { match, alternative } = await this.read(visit);
    if (needsSignIn(match, visit.signedIn)) return { page: new SeeOther(visit.path) };
    try {
      await this.byLink.execute({ purpose: 'answer', secret: visit.secret }, 'volunteer', (actor) =>
        this.act(actor, match, answer, reason),
      );
      return { page: new SeeOther(visit.path) };
    } catch (error) {
      const told = error instanceof Refusal && refusedAnswers.find((code) => code === error.code);
      if (!told) throw error;
      const wording = wordingFor(visit.account.locale);
      return { page: RefusedPage({ wording, code: told, alternative }), status: 409 };
    }
  }

  private async act(
    actor: PersonActor,
    match: MatchView,
    answer: string,
    reason = 'prefer-not-to-say',
  ): Promise<void> {
    const { matchId } = match;
    if (answer === 'yes') await this.accepting.execute(actor, { matchId });
    else if (answer === 'no') await this.ending.execute(actor, { matchId, end: 'declined', reason });
    else if (answer === 'keep') await this.keeping.execute(actor, { matchId });
    else if (answer === 'cancel')
      await this.ending.execute(actor, { matchId, end: wayBack(match).end, reason });
    else throw invalid('value-invalid', '/answer');
  }

  private read({ link }: DeskVisit): Promise<{ match: MatchView; alternative: MissionView | undefined }> {
    return this.work.run(service, async (tx) => {
      const match = await this.views.ofMatch(tx, link.subjectId ?? '');
      if (match.volunteerAccountId !== link.accountId) throw notFound('link-unknown');
      return { match, alternative: await this.views.alternative(tx, match) };
    });
  }
}
