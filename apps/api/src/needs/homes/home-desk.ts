import { Injectable } from '@nestjs/common';
import type { KindCode } from '@app/contracts';
import type { PersonActor } from '@app/domain/accounts';
import { conflict, forbidden, gone, notFound, precondition } from '@app/domain/errors';
import type { Transaction } from '@app/domain/events';
import { UnitOfWork } from '@app/domain/events';
import type { Dossier } from '@app/domain/hosting';
import {
  dossierDays,
  Dossiers,
  isEmergency,
  MenOnlyHomeApprovals,
  opensHome,
  shortlistOpenFor,
} from '@app/domain/hosting';
import { NeedRepository } from '@app/domain/needs';
import type { NeedProfile } from '@app/domain/profiles';
import { Profiles } from '@app/domain/profiles';
import { Territories } from '@app/domain/territories';
import { addLocalDays, Clock, localParts } from '@app/domain/time';
import type { ShortlistedHome } from '@app/matching';
import { currentEngine, shortlistHomes } from '@app/matching';
import { NeedViews } from '@app/persistence';

/** The homes that suit a stay now, and the host who is being asked about it. */
export interface Shortlist {
  readonly homes: readonly ShortlistedHome[];
  readonly dossier: Dossier | undefined;
  readonly emergency: boolean;
}

/**
 * Homes for a stay, for the caseworker of its association and the coordinators of its territory. Worked out when somebody
 * looks, kept nowhere; the service asks nobody and confirms nothing. Closed wherever the territory has not opened it.
 */
@Injectable()
export class HomeDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedViews,
    private readonly needRows: NeedRepository,
    private readonly profiles: Profiles,
    private readonly territories: Territories,
    private readonly dossiers: Dossiers,
    private readonly approvals: MenOnlyHomeApprovals,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws need-not-found, no-stay, kind-not-open, need-closed, stay-over, need-not-approved, association-not-authorised
   */
  shortlist(reader: PersonActor, needId: string): Promise<Shortlist> {
    return this.work.run(reader, async (tx) => {
      const need = await this.openStay(tx, reader, needId);
      return this.listFor(tx, need);
    });
  }

  /** Begins to ask one host of the list; for five days she is asked about no other stay; saying it twice changes nothing. @throws home-not-on-list, those above */
  open(reader: PersonActor, needId: string, offerId: string): Promise<Shortlist> {
    return this.work.run(reader, async (tx) => {
      await this.needRows.lock(tx, needId);
      const need = await this.openStay(tx, reader, needId);
      const list = await this.listFor(tx, need);
      if (list.dossier?.offerId === offerId) return list;
      if (!list.homes.some((home) => home.offerId === offerId))
        throw conflict('home-not-on-list', {}, 'look-at-the-list');
      const openedAt = this.clock.now();
      const { timeZone } = await this.territories.of(tx, need.territory);
      const expiresAt = addLocalDays(openedAt, dossierDays, timeZone);
      await this.dossiers.open(tx, { needId, offerId, openedAt, expiresAt }, reader);
      return this.listFor(tx, need);
    });
  }

  /** @throws need-not-found */
  close(reader: PersonActor, needId: string): Promise<void> {
    return this.work.run(reader, async (tx) => {
      await this.needs.one(reader, needId);
      await this.dossiers.close(tx, needId, reader, this.clock.now());
    });
  }

  /**
   * Two coordinators, neither of whom posted the need or wrote down the request, open a home of men to an adult who asked
   * for it herself. They agree to the `version` that they have read.
   * @throws version-mismatch, men-only-home-not-asked, own-request, those of `shortlist`
   */
  approveMenOnlyHome(reader: PersonActor, needId: string, version: number): Promise<void> {
    return this.work.run(reader, async (tx) => {
      const need = await this.openStay(tx, reader, needId);
      if (need.needVersion !== version) throw precondition('version-mismatch', { version: need.needVersion });
      const { publishedBy, menOnlyHomeAskedBy } = await this.needRows.get(tx, needId);
      if (!need.stay?.menOnlyHome.askedByGuest || menOnlyHomeAskedBy === null)
        throw conflict('men-only-home-not-asked', {}, 'ask-the-guest');
      if ([publishedBy, menOnlyHomeAskedBy].includes(reader.accountId)) throw forbidden('own-request');
      await this.approvals.give(tx, need, reader, this.clock.now());
    });
  }

  private async openStay(tx: Transaction, reader: PersonActor, needId: string): Promise<NeedProfile> {
    const { kind, state, moderation, territory } = await this.needs.one(reader, needId);
    if (kind === null || !opensHome(kind)) throw conflict('no-stay', {}, 'see-candidates');
    await this.requireOpen(tx, kind, territory);
    if (state !== 'published') throw gone('need-closed', 'post-again');
    if (moderation !== 'approved') throw conflict('need-not-approved', {}, 'wait-for-coordinator');
    const need = await this.profiles.ofNeed(tx, needId);
    if (!need?.stay) throw notFound('need-not-found');
    if (!need.associationReady)
      throw conflict('association-not-authorised', { scope: 'hosting' }, 'ask-coordinator');
    const { timeZone } = await this.territories.of(tx, territory);
    if (need.stay.days.toDay < localParts(this.clock.now(), timeZone).localDay)
      throw gone('stay-over', 'renew-dates');
    return need;
  }

  private async requireOpen(tx: Transaction, kind: KindCode, territory: string): Promise<void> {
    const closed = shortlistOpenFor(kind, await this.territories.of(tx, territory));
    if (closed) throw closed;
  }

  private async listFor(tx: Transaction, need: NeedProfile): Promise<Shortlist> {
    const { settings } = await this.territories.of(tx, need.territory);
    const now = this.clock.now();
    const hosts = await this.profiles.hostsOf(tx, need.territory);
    return {
      homes: shortlistHomes(hosts, need, { now, mode: 'pull', settings, engine: currentEngine }),
      dossier: await this.dossiers.ofNeed(tx, need.needId, now),
      emergency: isEmergency(need.kind),
    };
  }
}
