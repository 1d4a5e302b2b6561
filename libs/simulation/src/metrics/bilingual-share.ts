import type { TownKind } from '../needs/index.js';
import { askedLanguages, townKinds } from '../needs/index.js';
import type { TownVolunteer } from '../people/index.js';
import type { Outcome } from '../run/outcome.js';
import type { Town } from '../run/town.js';

const asked: ReadonlySet<string> = new Set(askedLanguages.map(([code]) => code));
const isBilingual = ({ languages }: TownVolunteer): boolean => languages.some((code) => asked.has(code));

/**
 * Whether those who speak a language that help is asked in get their share of the other kinds that they ticked: their
 * places there against what as many others with the same kinds got. 1: the same; 0.5: half.
 */
export function bilingualShare(town: Town, { fills }: Pick<Outcome, 'fills'>): number {
  let got = 0;
  let expected = 0;
  for (const kind of townKinds) {
    if (kind === 'interpreting') continue;
    const offering = town.volunteers.filter(({ kinds }) => kinds.includes(kind));
    const bilingual = offering.filter(isBilingual).length;
    const ofBilinguals = fillsOf(town, fills, kind, true);
    got += ofBilinguals;
    expected += (bilingual * fillsOf(town, fills, kind, false)) / (offering.length - bilingual);
  }
  return got / expected;
}

function fillsOf(town: Town, fills: Outcome['fills'], kind: TownKind, bilingual: boolean): number {
  return fills.filter(
    ([volunteer, need]) =>
      town.needs[need]!.kind === kind && isBilingual(town.volunteers[volunteer]!) === bilingual,
  ).length;
}
