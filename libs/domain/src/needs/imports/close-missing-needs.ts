import { invalid } from '../../errors/index.js';
import type { Actor, UnitOfWork } from '../../events/index.js';
import type { EndNeed } from '../end-need.js';
import type { NeedRepository } from '../need-repository.js';

/** Needs that a feed no longer names are over there, and so here. */
export class CloseMissingNeeds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly endNeed: EndNeed,
  ) {}

  /**
   * Ids of the needs that were closed. An empty feed is a broken one and closes nothing.
   * @throws `feed-empty`
   */
  async execute(
    actor: Actor,
    command: { readonly source: string; readonly presentClientIds: ReadonlySet<string> },
  ): Promise<readonly string[]> {
    if (command.presentClientIds.size === 0) throw invalid('feed-empty', '/presentClientIds');
    return this.work.run(actor, async (tx) => {
      const open = await this.needs.openOfSource(tx, command.source);
      const missing = [...open].filter(([clientId]) => !command.presentClientIds.has(clientId));
      for (const [, needId] of missing) {
        const need = await this.needs.lock(tx, needId);
        await this.endNeed.end(tx, need, actor, { state: 'closed', reason: 'absent-from-feed' });
      }
      return missing.map(([, needId]) => needId);
    });
  }
}
