import { Module } from '@nestjs/common';
import { AnswerPagesController } from './answer-pages.controller.js';
import { AttendanceDesk } from './attendance/attendance-desk.js';
import { MatchDesk } from './matches/match-desk.js';
import { ReconfirmDesk } from './reconfirm/reconfirm-desk.js';
import { StandingViews } from './reconfirm/standing-views.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';

/** The pages that signed links in mails open. */
@Module({
  controllers: [AnswerPagesController, UnsubscribeController],
  providers: [MatchDesk, AttendanceDesk, ReconfirmDesk, StandingViews],
})
export class AnswerPagesModule {}
