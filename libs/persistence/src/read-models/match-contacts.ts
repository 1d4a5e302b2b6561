import { Injectable } from '@nestjs/common';
import type { MatchState } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import { AccountRepository } from '@app/domain/accounts';
import { conflict, forbidden, gone } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import { Ids, UnitOfWork } from '@app/domain/events';
import { contactsOf } from '@app/domain/matches';
import type { NeedSite } from '@app/domain/needs';
import { Territories } from '@app/domain/territories';
import { Clock } from '@app/domain/time';
import { execute, query } from '../unit-of-work/index.js';
import { MatchViews } from './match-views.js';

/** How to reach somebody. */
export interface ContactView {
  readonly givenName: string;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What opens at the confirmation. A side that has no account, or left, is null. */
export interface MatchContactsView {
  readonly volunteer: ContactView | null;
  /** The association's named person. */
  readonly contact: ContactView | null;
  readonly site: NeedSite | null;
  readonly volunteerInsurance: string | null;
}

interface Parties {
  readonly territory: string;
  readonly state: MatchState;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly volunteer: string;
  readonly contact: string | null;
  readonly site: NeedSite | null;
  readonly volunteerInsurance: string | null;
}

/** The only way to names and addresses of a match; every reading leaves a row. */
@Injectable()
export class MatchContacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matches: MatchViews,
    private readonly accounts: AccountRepository,
    private readonly territories: Territories,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws match-not-found for a stranger, contacts-named-person, contacts-not-open, contacts-closed */
  read(reader: PersonActor, matchId: string): Promise<MatchContactsView> {
    return this.work.run(reader, async (tx) => {
      await this.matches.one(reader, matchId);
      const parties = await this.partiesOf(tx, matchId);
      if (!isParty(reader, parties)) throw forbidden('contacts-named-person');
      const now = this.clock.now();
      const { settings } = await this.territories.of(tx, parties.territory);
      const access = contactsOf(parties, now, settings.contactsCloseDays);
      if (access === 'not-yet') throw conflict('contacts-not-open', { state: parties.state });
      if (access === 'over') throw gone('contacts-closed');
      await execute(tx, 'insert into contact_reads (id, match_id, account_id, at) values ($1, $2, $3, $4)', [
        this.ids.next(),
        matchId,
        reader.accountId,
        now,
      ]);
      return {
        volunteer: await this.contactOf(tx, parties.volunteer),
        contact: parties.contact === null ? null : await this.contactOf(tx, parties.contact),
        site: parties.site,
        volunteerInsurance: parties.volunteerInsurance,
      };
    });
  }

  private async partiesOf(tx: Transaction, matchId: string): Promise<Parties> {
    const [parties] = await query<Parties>(
      tx,
      `select n.territory, m.state, m.confirmed_at as "confirmedAt", m.ended_at as "endedAt", v.account_id as volunteer,
         a.named_contact as contact, a.volunteer_insurance as "volunteerInsurance",
         (select jsonb_build_object('label', s.label, 'street', s.street, 'postalCode', s.postal_code, 'city', s.city,
            'accessNote', s.access_note, 'contactNote', s.contact_note)
            from need_sites s where s.need_id = m.need_id) as site
       from matches m join volunteers v on v.id = m.volunteer_id join needs n on n.id = m.need_id
         join associations a on a.id = n.association_id where m.id = $1`,
      [matchId],
    );
    if (!parties) throw new TypeError('the match was seen a moment ago');
    return parties;
  }

  private async contactOf(tx: Transaction, accountId: string): Promise<ContactView | null> {
    const [contact] = await query<Omit<ContactView, 'familyName'>>(
      tx,
      `select given_name as "givenName", phone,
         case when email_verified_at is not null and email_disabled_at is null then email end as email
       from account_contacts where account_id = $1`,
      [accountId],
    );
    if (!contact) return null;
    return { ...contact, familyName: (await this.accounts.familyNameOf(tx, accountId)) ?? null };
  }
}

/** Of an association its named person alone; any member while nobody is named. */
function isParty(reader: PersonActor, { contact }: Parties): boolean {
  return reader.kind !== 'association' || contact === null || contact === reader.accountId;
}
