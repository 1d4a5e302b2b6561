import { Injectable } from '@nestjs/common';
import type { PersonActor, SignedIn } from '@app/domain/accounts';
import { UnitOfWork } from '@app/domain/events';
import type { MatchDetail, NeedSummary, OfferView, SupervisedNeed, TaskView } from '@app/persistence';
import { MatchViews, NeedViews, OfferViews, query, SupervisionViews } from '@app/persistence';

/** An association of the reader's with its newest needs. */
export interface OwnAssociation {
  readonly id: string;
  readonly name: string;
  readonly needs: readonly NeedSummary[];
}

/** What a person sees first, one part a role; a role that is not held leaves its part out. */
export interface Landing {
  readonly volunteer?: { readonly offers: readonly OfferView[]; readonly matches: readonly MatchDetail[] };
  readonly associations: readonly OwnAssociation[];
  readonly coordinator?: { readonly tasks: readonly TaskView[]; readonly unmet: readonly SupervisedNeed[] };
}

const cut = { limit: 20 };

@Injectable()
export class Landings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferViews,
    private readonly matches: MatchViews,
    private readonly needs: NeedViews,
    private readonly supervision: SupervisionViews,
  ) {}

  async of({ accountId, roles }: SignedIn): Promise<Landing> {
    const [volunteer, coordinator] = [
      { kind: 'volunteer', accountId } as const,
      { kind: 'coordinator', accountId } as const,
    ];
    const holds = (name: string) => roles.some(({ role }) => role === name);
    const ids = roles.flatMap((role) => (role.role === 'association-member' ? [role.associationId] : []));
    return {
      ...(holds('volunteer')
        ? {
            volunteer: {
              offers: (await this.offers.own(volunteer, cut)).slice(0, cut.limit),
              matches: (await this.matches.own(volunteer, cut)).slice(0, cut.limit),
            },
          }
        : {}),
      associations: await this.associationsOf(accountId, ids),
      ...(holds('coordinator')
        ? {
            coordinator: {
              tasks: (await this.supervision.tasks(coordinator, cut)).slice(0, cut.limit),
              unmet: (await this.supervision.needs(coordinator, { question: 'unmet' }, cut)).slice(
                0,
                cut.limit,
              ),
            },
          }
        : {}),
    };
  }

  /** @throws association-not-found, also for a stranger */
  async association(actor: PersonActor, id: string): Promise<OwnAssociation> {
    const needs = await this.needs.ofAssociation(actor, { associationId: id }, cut);
    const name = await this.work.run(actor, async (tx) => {
      const [row] = await query<{ name: string }>(tx, 'select name from associations where id = $1', [id]);
      return row?.name ?? '';
    });
    return { id, name, needs: needs.slice(0, cut.limit) };
  }

  private async associationsOf(
    accountId: string,
    ids: readonly string[],
  ): Promise<readonly OwnAssociation[]> {
    const actor = { kind: 'association', accountId } as const;
    const own: OwnAssociation[] = [];
    for (const id of ids) own.push(await this.association(actor, id));
    return own;
  }
}
