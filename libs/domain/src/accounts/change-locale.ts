import type { UnitOfWork } from '../events/index.js';
import type { AccountRepository } from './account-repository.js';
import { parseLocale } from './locale.js';
import type { PersonActor } from './person-actor.js';

/** The language in which the service writes to the person. */
export class ChangeLocale {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {}

  /** @throws locale-unknown */
  async execute(actor: PersonActor, command: { readonly locale: string }): Promise<void> {
    const locale = parseLocale(command.locale, '/locale');
    await this.work.run(actor, (tx) => this.accounts.setLocale(tx, actor.accountId, locale));
  }
}
