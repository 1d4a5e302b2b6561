import type { UnitOfWork } from '../events/index.js';
import { service } from '../events/index.js';
import type { LinkCommand } from './act-by-link.js';
import type { Link } from './link.js';
import type { Links } from './links.js';

/** What the page of a link is about, without using the link. */
export class LookAtLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
  ) {}

  /** @throws link-unknown, link-used, link-expired */
  execute({ purpose, secret }: LinkCommand): Promise<Link> {
    return this.work.run(service, (tx) => this.links.look(tx, purpose, secret));
  }
}
