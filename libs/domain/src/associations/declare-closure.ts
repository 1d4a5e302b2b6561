import type { Roles } from '../accounts/index.js';
import { invalid } from '../errors/index.js';
import type { Actor, UnitOfWork } from '../events/index.js';
import type { Territories } from '../territories/index.js';
import type { Clock, DateRange } from '../time/index.js';
import { addDays, localDate, parseCalendarDate } from '../time/index.js';
import type { AssociationRepository } from './association-repository.js';
import { requireMember } from './standing.js';

const longestClosureDays = 120;

/** Days on which the association answers nobody, and its clocks do not count. */
export class DeclareClosure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly associations: AssociationRepository,
    private readonly roles: Roles,
    private readonly territories: Territories,
    private readonly clock: Clock,
  ) {}

  /** @throws `association-not-found`, `date-invalid`, `dates-inverted`, `closure-over`, `closure-too-long` */
  async execute(
    actor: Actor,
    command: { readonly associationId: string; readonly from: unknown; readonly until: unknown },
  ): Promise<DateRange> {
    const from = parseCalendarDate(command.from, '/from');
    const until = parseCalendarDate(command.until, '/until');
    if (until < from) throw invalid('dates-inverted', '/until');
    if (until >= addDays(from, longestClosureDays)) {
      throw invalid('closure-too-long', '/until', { mostDays: longestClosureDays });
    }
    return this.work.run(actor, async (tx) => {
      const association = await this.associations.get(tx, command.associationId);
      await requireMember(tx, this.roles, actor, association);
      const { timeZone } = await this.territories.of(tx, association.territory);
      if (until < localDate(this.clock.now(), timeZone)) throw invalid('closure-over', '/until');
      await this.associations.addClosure(tx, association.id, { from, until });
      return { from, until };
    });
  }
}
