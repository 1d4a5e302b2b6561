import type {
  MatchContext,
  MessageKind,
  NeedContext,
  OfferContext,
  SessionsContext,
} from '@app/domain/notifications';
import type { CalendarDate } from '@app/domain/time';
import { instantAt } from '@app/domain/time';
import type { Params, Wording } from '@app/wording';
import type { PreparedMail } from '../delivery/prepared-mail.js';
import { MissionWords } from './mission-words.js';

const noon = 12 * 60;

/** Messages about a session that is over. */
const looksBack: ReadonlySet<MessageKind> = new Set([
  'attendance-question',
  'attendance-question-association',
  'no-show-reported',
  'no-show-counted',
  'nobody-there',
  'association-absent',
  'completed',
]);

/** What the shapes of mails work with: the message, the words of its reader, and the facts, each there or a mistake. */
export class MailSubject {
  readonly mission: MissionWords;

  constructor(
    readonly prepared: PreparedMail,
    readonly wording: Wording,
  ) {
    this.mission = new MissionWords(wording, prepared.context.territory);
  }

  get context(): PreparedMail['context'] {
    return this.prepared.context;
  }

  get need(): NeedContext {
    return there(this.context.need, 'need');
  }

  get match(): MatchContext {
    return there(this.context.match, 'match');
  }

  get offer(): OfferContext {
    return there(this.context.offer, 'offer');
  }

  get settings(): PreparedMail['context']['territory']['settings'] {
    return this.context.territory.settings;
  }

  /** A moment in the territory's time. */
  moment(at: Date | null): string {
    return this.wording.formatDateTime(there(at, 'moment'), this.context.territory.timeZone);
  }

  date(at: Date): string {
    return this.wording.formatDate(at, this.context.territory.timeZone);
  }

  /** A day of the calendar, as `2026-11-24`. */
  calendarDate(day: CalendarDate): string {
    return this.date(instantAt(day, noon, this.context.territory.timeZone));
  }

  /** The sessions that the reader is concerned by: the one in question, those booked, or those of the need. */
  get sessions(): SessionsContext {
    const { session, match } = this.context;
    if (session) return { count: 1, next: session };
    const last = match?.lastSession && { count: 1, next: match.lastSession };
    if (last && looksBack.has(this.prepared.message.kind)) return last;
    if (match?.booked.next) return match.booked;
    return last && !this.need.sessions.next ? last : this.need.sessions;
  }

  /** What nearly every text may name. */
  get common(): Params {
    const { territory, need, association, recipient } = this.context;
    return {
      name: recipient.givenName,
      territory: territory.name,
      ...(association ? { association: association.name } : {}),
      ...(need
        ? {
            kind: this.mission.kind(need),
            association: need.associationName,
            day: this.mission.day(this.sessions.next),
          }
        : {}),
    };
  }
}

/** A fact that the message cannot do without. The name of what is missing tells an operator nothing personal. */
export function there<T>(fact: T | null | undefined, name: string): T {
  if (fact === null || fact === undefined) throw new Error(`a mail lacks its ${name}`);
  return fact;
}
