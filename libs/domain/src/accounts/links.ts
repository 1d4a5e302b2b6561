import { gone, notFound } from '../errors/index.js';
import type { Ids, Transaction } from '../events/index.js';
import type { Clock } from '../time/index.js';
import type { LinkRepository } from './link-repository.js';
import type { Link, LinkPurpose } from './link.js';
import { reusablePurposes } from './link.js';
import type { LinkSecrets } from './secrets.js';

/** What a new link is for, and until when. */
export interface LinkDraft {
  readonly purpose: LinkPurpose;
  readonly accountId: string;
  readonly subjectId?: string;
  readonly expiresAt: Date;
}

/** Links that stand in for signing in: each for one purpose, one subject, one use unless reusable, until one moment. */
export class Links {
  constructor(
    private readonly rows: LinkRepository,
    private readonly secrets: LinkSecrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async issue(tx: Transaction, draft: LinkDraft): Promise<Link> {
    const link: Link = {
      id: this.ids.next(),
      purpose: draft.purpose,
      accountId: draft.accountId,
      subjectId: draft.subjectId ?? null,
      createdAt: this.clock.now(),
      expiresAt: draft.expiresAt,
      usedAt: null,
    };
    const secret = this.secrets.secretOf(link.purpose, link.id);
    await this.rows.insert(tx, link, this.secrets.hashOf(secret));
    return link;
  }

  /** What a page shows before anything is done: mail scanners open links, so looking uses nothing. @throws as `redeem` */
  async look(tx: Transaction, purpose: LinkPurpose, secret: string): Promise<Link> {
    return this.usable(await this.rows.find(tx, this.secrets.hashOf(secret)), purpose);
  }

  /** Uses the link up. Of two who try at once the second waits, and is refused. @throws link-unknown, link-used, link-expired */
  async redeem(tx: Transaction, purpose: LinkPurpose, secret: string): Promise<Link> {
    const link = this.usable(await this.rows.lock(tx, this.secrets.hashOf(secret)), purpose);
    if (!reusablePurposes.has(purpose)) await this.rows.markUsed(tx, link.id, this.clock.now());
    return link;
  }

  private usable(link: Link | undefined, purpose: LinkPurpose): Link {
    if (link?.purpose !== purpose) throw notFound('link-unknown');
    if (link.usedAt) throw gone('link-used');
    if (link.expiresAt <= this.clock.now()) throw gone('link-expired');
    return link;
  }
}
