import type { DynamicModule, Provider } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { AccountRepository, DisableAddress, LinkRepository, Links, LinkSecrets } from '@app/domain/accounts';
import { AlarmClocks, Ids, Outbox, UnitOfWork } from '@app/domain/events';
import { AcceptanceModels, InvitationRepository } from '@app/domain/invitations';
import { Eligibility, ExpireInvitation, MatchLifeCycle, MatchRepository } from '@app/domain/matches';
import { MessageLedger, RecordBounce } from '@app/domain/notifications';
import { Outlooks, Profiles } from '@app/domain/profiles';
import { Tasks } from '@app/domain/supervision';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { EngineTerms, GateEligibility } from '@app/matching';
import { jobHandlers, MessagingModule } from '@app/messaging';
import { PersistenceModule, useCase } from '@app/persistence';
import type { Environment } from '@app/runtime';
import { EnvironmentModule, LoggingModule } from '@app/runtime';
import { InvitationClock } from './delivery/invitation-clock.js';
import { MailLinks } from './delivery/mail-links.js';
import { SendMessageHandler } from './delivery/send-message.handler.js';
import { TakeMessage } from './delivery/take-message.js';
import { Mailer } from './mailer/mailer.js';
import { readSmtpUrl } from './mailer/smtp-address.js';
import { SmtpMailer } from './mailer/smtp.mailer.js';
import { PlanMessagesHandler } from './planning/plan-messages.handler.js';
import { RenderMail } from './rendering/render-mail.js';

/** What whoever starts the notifier may leave out. */
export interface NotifierOptions {
  /** Whether the outbox is relayed and clocks are wound from here as well; true unless said. */
  readonly background?: boolean;
}

/** The domain's decisions that the notifier takes; the engine is asked only whether an invitation that was held back still fits. */
const decisions: Provider[] = [
  useCase(Links, LinkRepository, LinkSecrets, Ids, Clock),
  useCase(DisableAddress, UnitOfWork, AccountRepository, Tasks, Outbox, Clock),
  useCase(MatchLifeCycle, MatchRepository, InvitationRepository, Territories, AlarmClocks, Outbox, Clock),
  useCase(ExpireInvitation, MatchRepository, MatchLifeCycle),
  useCase(EngineTerms, Territories, Outlooks, AcceptanceModels, Clock),
  useCase(GateEligibility, Profiles, EngineTerms),
  { provide: Eligibility, useExisting: GateEligibility },
  useCase(RecordBounce, UnitOfWork, MessageLedger, DisableAddress, ExpireInvitation),
];

/** The worker that plans and sends messages: the only place with a mail client. */
@Module({})
export class NotifierModule {
  static register(environment: Environment, { background }: NotifierOptions = {}): DynamicModule {
    const { databaseUrl, redisUrl } = environment;
    return {
      module: NotifierModule,
      imports: [
        EnvironmentModule.register(environment),
        LoggingModule.register('notifier'),
        PersistenceModule.forRoot(databaseUrl, {}, environment),
        MessagingModule.forRoot({ app: 'notifier', databaseUrl, redisUrl, background }),
      ],
      providers: [
        ...decisions,
        { provide: Mailer, useFactory: () => smtpMailer(environment) },
        RenderMail,
        MailLinks,
        InvitationClock,
        TakeMessage,
        ...jobHandlers(PlanMessagesHandler, SendMessageHandler),
      ],
    };
  }
}

/** In production no server is taken for a catcher, whatever its URL says. */
function smtpMailer({ smtpUrl, mailFrom, isProduction }: Environment): SmtpMailer {
  const address = readSmtpUrl(smtpUrl);
  return new SmtpMailer({ ...address, takesDemo: address.takesDemo && !isProduction, from: mailFrom });
}
