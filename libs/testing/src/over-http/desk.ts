import type { NeedInput } from '@app/domain/needs';
import type { Reply, Surroundings } from './visitor.js';
import { Visitor } from './visitor.js';

/** The member of an association at work. */
export interface Desk {
  post(need: NeedInput, key: string): Promise<Reply<{ readonly id: string }>>;
  /** The matches of a need that wait for the association. */
  acceptedOf(needId: string): Promise<readonly string[]>;
  confirm(matchId: string): Promise<Reply<unknown>>;
}

export async function openDesk(email: string, surroundings: Surroundings): Promise<Desk> {
  const member = await new Visitor(surroundings, email).signIn();
  const me = await member.get<{ readonly roles: readonly { readonly associationId?: string }[] }>(
    '/api/v1/me',
  );
  const associationId = me.body.roles.find((role) => role.associationId)?.associationId;
  return {
    post: (need, key) => member.post('/api/v1/needs', { associationId, ...need }, key),
    acceptedOf: async (needId) => {
      const { body } = await member.get<{
        readonly items: readonly { readonly id: string; readonly state: string }[];
      }>(`/api/v1/needs/${needId}/matches`);
      return body.items.filter(({ state }) => state === 'accepted').map(({ id }) => id);
    },
    confirm: (matchId) => member.post(`/api/v1/matches/${matchId}/confirmation`),
  };
}
