import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@app/domain/accounts';
import { invalid } from '@app/domain/errors';
import { AcceptInvitation, ConfirmMatch, EndMatch } from '@app/domain/matches';
import type { MatchDetail } from '@app/persistence';
import type { AnswerRequest } from '../../answer-pages/answer.request.js';

/** What the buttons of a match's page do, for the side that presses them. */
@Injectable()
export class PageDecisions {
  constructor(
    private readonly accepting: AcceptInvitation,
    private readonly confirming: ConfirmMatch,
    private readonly ending: EndMatch,
  ) {}

  /** @throws those of the use cases, and `value-invalid` for what is not this side's to say */
  async take(
    actor: PersonActor,
    { id: matchId, needId }: MatchDetail,
    { answer, reason = '' }: AnswerRequest,
  ): Promise<void> {
    const said = `${actor.kind} ${answer}`;
    if (said === 'volunteer yes') await this.accepting.execute(actor, { matchId });
    else if (said === 'volunteer no') await this.ending.execute(actor, { matchId, end: 'declined', reason });
    else if (said === 'association confirm') await this.confirming.execute(actor, { matchId, needId });
    else if (said === 'association refuse')
      await this.ending.execute(actor, { matchId, end: 'refused', reason });
    else throw invalid('value-invalid', '/answer');
  }
}
