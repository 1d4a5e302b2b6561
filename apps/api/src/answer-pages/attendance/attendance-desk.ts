import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { ActByLink } from '@app/domain/accounts';
import { invalid } from '@app/domain/errors';
import { service, UnitOfWork } from '@app/domain/events';
import { HearVolunteer, ReportAttendance } from '@app/domain/matches';
import type { MatchView, SessionView } from '@app/persistence';
import { MissionViews } from '@app/persistence';
import { wordingFor } from '@app/wording';
import { SeeOther } from '../../pages/render-page.interceptor.js';
import type { AnswerRequest } from '../answer.request.js';
import type { DeskAnswer, DeskVisit, LinkDesk } from '../link-desk.js';
import type { Side } from './attendance-pages.js';
import { AttendancePage, HearingPage, ThanksPage } from './attendance-pages.js';

/** What is asked: the sessions that this side has not spoken of, or an absence that the volunteer may explain. */
interface Question {
  readonly match: MatchView;
  readonly side: Side;
  readonly sessions: readonly SessionView[];
  readonly isHearing: boolean;
}

/** "Did it happen?", for both sides, and the hearing of a volunteer who was reported absent. */
@Injectable()
export class AttendanceDesk implements LinkDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: MissionViews,
    private readonly byLink: ActByLink,
    private readonly reporting: ReportAttendance,
    private readonly hearing: HearVolunteer,
  ) {}

  async show(visit: DeskVisit): Promise<DeskAnswer> {
    const wording = wordingFor(visit.account.locale);
    const { match, side, sessions, isHearing } = await this.read(visit);
    if (visit.state === 'open' && isHearing) return { page: HearingPage({ wording, match }) };
    const asks = sessions.length > 0 || match.flexible;
    if (visit.state === 'open' && match.state === 'in-progress' && asks)
      return { page: AttendancePage({ wording, match, side, sessions }) };
    return { page: ThanksPage({ wording }) };
  }

  async answer(visit: DeskVisit, { answer }: AnswerRequest): Promise<DeskAnswer> {
    const question = await this.read(visit);
    await this.byLink.execute({ purpose: 'attendance', secret: visit.secret }, question.side, (actor) =>
      this.act(actor, question, answer),
    );
    return { page: new SeeOther(visit.path) };
  }

  /** A flexible mission has no sessions: what is said is said of the whole. */
  private async act(
    actor: PersonActor,
    { match: { matchId, flexible }, sessions, isHearing }: Question,
    answer: string,
  ): Promise<void> {
    const ids = sessions.length === 0 && flexible ? [null] : sessions.map(({ id }) => id);
    if (isHearing) {
      await this.hearing.execute(actor, { matchId, answer });
    } else if (answer === 'held') {
      for (const sessionId of ids) await this.reporting.execute(actor, { matchId, sessionId, answer });
    } else {
      const told = absences.find((code) => code === answer);
      const sessionId = ids.at(-1);
      if (!told || sessionId === undefined) throw invalid('value-invalid', '/answer');
      await this.reporting.execute(actor, { matchId, sessionId, answer: told });
    }
  }

  /** Whoever is not the match's volunteer speaks for the association; the use case checks that it is theirs. */
  private read({ link }: DeskVisit): Promise<Question> {
    return this.work.run(service, async (tx) => {
      const match = await this.views.ofMatch(tx, link.subjectId ?? '');
      const side: Side = match.volunteerAccountId === link.accountId ? 'volunteer' : 'association';
      const sessions = await this.views.unanswered(tx, match.matchId, side);
      const isHearing = side === 'volunteer' && match.noShowReported && match.state === 'in-progress';
      return { match, side, sessions, isHearing };
    });
  }
}

const absences = ['not-held', 'volunteer-absent', 'association-absent'] as const;
