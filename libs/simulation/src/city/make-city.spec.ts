import { kindOf } from '@app/contracts';
import { parseAssociation } from '@app/domain/associations';
import type { NeedTerms } from '@app/domain/needs';
import { parseNeedDraft } from '@app/domain/needs';
import { parseOfferDraft } from '@app/domain/offers';
import { requiredTier } from '@app/domain/safeguarding';
import { paris } from '@app/domain/territories';
import { makeCity } from './make-city.js';

const now = new Date('2026-11-22T09:00:00Z');
const plan = { city: 'paris', associations: 40, volunteers: 1500, needs: 400, seed: 'spec', now } as const;
const city = makeCity(plan);

const share = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length / items.length;

describe('makeCity', () => {
  it('makes the same city from the same seed, and another from another', () => {
    expect(makeCity(plan)).toEqual(city);
    expect(makeCity({ ...plan, seed: 'other' }).volunteers[0]).not.toEqual(city.volunteers[0]);
  });

  it('begins a bigger city with the smaller one', () => {
    const bigger = makeCity({ ...plan, volunteers: 1600, needs: 410 });
    expect(bigger.volunteers.slice(0, 1500)).toEqual(city.volunteers);
    expect(bigger.needs.slice(0, 400)).toEqual(city.needs);
  });

  it('drafts what the domain accepts, every offer, association and need', () => {
    for (const { offer } of city.volunteers) parseOfferDraft(offer, paris, '2026-11-22');
    for (const association of city.associations) parseAssociation(association);
    for (const { need } of city.needs) parseNeedDraft(need, { territory: paris, now });
  });

  it('asks only for kinds that are open, below tier 3', () => {
    const terms = city.needs.map(({ need }): NeedTerms => parseNeedDraft(need, { territory: paris, now }));
    expect(terms.filter(({ kind }) => kindOf(kind).opening !== 'open')).toEqual([]);
    expect(Math.max(...terms.map(requiredTier))).toBe(2);
  });

  it('houses volunteers by population, and needs where help is needed', () => {
    const inDistrict = (code: string) => share(city.volunteers, ({ offer }) => offer.postalCode === code);
    expect(inDistrict('75015')).toBeGreaterThan(3 * inDistrict('75006'));
    const northEast = ['75018', '75019', '75020'];
    const site = ({ need }: (typeof city.needs)[number]) =>
      (need.site as { postalCode: string } | undefined)?.postalCode;
    expect(share(city.needs, (need) => northEast.includes(site(need) ?? ''))).toBeGreaterThan(0.3);
  });

  it('gives a few associations most of the needs, and unverified ones none', () => {
    const perAssociation = city.associations.map((_, index) =>
      share(city.needs, (need) => need.association === index),
    );
    expect(perAssociation[0]).toBeGreaterThan(4 * (perAssociation[30] ?? 0));
    expect(city.needs.every(({ association }) => city.associations[association]?.verified)).toBe(true);
  });

  it('invents every address and number once', () => {
    const addresses = [
      ...city.volunteers.map(({ person }) => person.email),
      ...city.associations.map(({ contact }) => contact.email),
    ];
    expect(addresses.every((address) => address.endsWith('.invalid'))).toBe(true);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(new Set(city.associations.map(({ rna }) => rna)).size).toBe(40);
    expect(
      city.associations.every(({ rna, siren }) => rna.startsWith('W759') && siren.startsWith('000')),
    ).toBe(true);
    expect(new Set(city.associations.map(({ name }) => name)).size).toBe(40);
  });
});
