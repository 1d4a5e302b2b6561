import type { NeedProfile, OfferProfile } from '@app/domain/profiles';
import type { MatchTerms } from '@app/matching';
import type pg from 'pg';
import type { Answer } from '../measure/answer.js';
import { needId, offerId } from '../population/ids.js';
import type { Population } from '../population/population.js';
import type { NeedQuery } from './need-query.js';
import { needQuery } from './need-query.js';
import { offerQuery } from './offer-query.js';
import { loadNeeds } from './open-needs.js';
import { loadVolunteers } from './volunteer-kinds.js';
import { loadSpecials } from './volunteer-specials.js';

/** What the statements leave out, so that they do less than the engine. */
export const leftOut =
  'for needs only who comes first among equals; for offers absences and bookings, weekly limits, clearances of one ' +
  'association, blocks, earlier questions, French, and in the fit skills, languages and sessions';

/** The best single statement for each question: a table expanded by kind with one index, statements planned once. */
export class SqlBaseline {
  private readonly names = new Map<string, string>();

  private constructor(private readonly client: pg.Client) {}

  static async on(client: pg.Client, { offers, needs }: Population, terms: MatchTerms): Promise<SqlBaseline> {
    await loadVolunteers(client, offers, terms.now.getTime());
    await loadSpecials(client, offers);
    await loadNeeds(client, needs, terms);
    await client.query('set plan_cache_mode = force_generic_plan');
    return new SqlBaseline(client);
  }

  candidates(need: NeedProfile, terms: MatchTerms, count: number): Promise<readonly Answer[]> {
    const query = needQuery(need, terms, count);
    return query ? this.ask(query, 'offer', offerId) : Promise.resolve([]);
  }

  needs(offer: OfferProfile, terms: MatchTerms, count: number): Promise<readonly Answer[]> {
    return this.ask(offerQuery(offer, terms.now.getTime(), terms.engine, count), 'need', needId);
  }

  private async ask(
    { text, values }: NeedQuery,
    column: 'offer' | 'need',
    idOf: (ordinal: number) => string,
  ): Promise<readonly Answer[]> {
    const name = this.names.get(text) ?? `q${this.names.size}`;
    this.names.set(text, name);
    const { rows } = await this.client.query<{ offer: number; need: number; key: number }>({
      name,
      text,
      values: [...values],
    });
    return rows.map((row) => ({ id: idOf(row[column]), key: row.key }));
  }
}
