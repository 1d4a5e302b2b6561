import { randomUUID } from 'node:crypto';
import type { NeedInput } from '@app/domain/needs';
import type { Reply, Visitor } from './visitor.js';

/** What these callers read of a match. */
export interface SeenMatch {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly offerId: string;
  readonly givenName: string | null;
  readonly sessions: readonly { readonly id: string }[];
  readonly transitions: readonly {
    readonly to: string;
    readonly by: string;
    readonly reason: string | null;
  }[];
}

/** The member of an association at work, by the API. */
export class Desk {
  private constructor(
    readonly member: Visitor,
    readonly associationId: string,
  ) {}

  /** Of somebody who has signed in. */
  static async of(member: Visitor): Promise<Desk> {
    const { body } = await member.get<{ readonly roles: readonly { readonly associationId?: string }[] }>(
      '/api/v1/me',
    );
    const associationId = body.roles.find((role) => role.associationId)?.associationId;
    if (!associationId) throw new Error('This person is no member of an association.');
    return new Desk(member, associationId);
  }

  post(need: NeedInput, key: string = randomUUID()): Promise<Reply<{ readonly id: string }>> {
    return this.member.post(`/api/v1/associations/${this.associationId}/needs`, need, key);
  }

  change(needId: string, changes: NeedInput): Promise<Reply<unknown>> {
    return this.member.edit(`/api/v1/needs/${needId}`, changes);
  }

  /** The matches of a need as far as the association sees them, the newest first. */
  async matchesOf(needId: string): Promise<readonly SeenMatch[]> {
    const path = `/api/v1/needs/${needId}/matches?limit=100`;
    return (await this.member.get<{ readonly items: readonly SeenMatch[] }>(path)).body.items;
  }

  confirm(matchId: string): Promise<Reply<SeenMatch>> {
    return this.member.post(`/api/v1/matches/${matchId}/confirm`);
  }
}
