import type { Draws } from '../draws.js';
import { drawDistrictOfNeed, drawSpot } from '../people/districts.js';
import type { TownAssociation } from '../people/town-association.js';
import { partsAsked } from '../people/week.js';
import type { Scenario } from '../scenarios/index.js';
import type { AskedLanguage } from './asked-languages.js';
import { askedLanguages } from './asked-languages.js';
import type { TownKind } from './kind-model.js';
import { kindModel, townKinds } from './kind-model.js';
import type { TownNeed } from './town-need.js';

const shareAtHome = 0.6;
const shareAskingLanguage = 0.06;
const shares: readonly (readonly [TownKind, number])[] = townKinds.map((kind) => [
  kind,
  kindModel(kind).share,
]);

/** What is asked of a need beyond chance. */
interface Asked {
  readonly kind?: TownKind;
  readonly language?: AskedLanguage;
  readonly crisis?: boolean;
}

/** Every need of the run, by the half day in which it is posted. */
export function drawNeeds(
  draws: Draws,
  scenario: Scenario,
  associations: readonly TownAssociation[],
): readonly TownNeed[] {
  const needs: TownNeed[] = [];
  const bySize = associations.map(({ index, size }) => [index, size] as const);
  const post = (tick: number, asked: Asked) => {
    const branch = draws.branch(`n${needs.length}`);
    const earlier = needs.at(-1);
    const repeats = scenario.adversity && branch.chance(scenario.adversity.duplicateNeeds) && earlier;
    needs.push(
      repeats && earlier.duplicateOf === null && earlier.closesTick > tick + 1
        ? {
            ...earlier,
            index: needs.length,
            id: `n${needs.length}`,
            postedTick: tick,
            duplicateOf: earlier.index,
          }
        : drawNeed(branch, needs.length, tick, asked, associations[branch.weighted(bySize)]!),
    );
  };
  for (let tick = 0; tick < 2 * scenario.days; tick++) {
    for (let i = scenario.needsPerDay / 2; i > 0; i--) post(tick, {});
    for (const asked of surgeOf(draws.branch(`s${tick}`), tick, scenario)) post(tick, asked);
  }
  return needs;
}

/** What a crisis adds to half a day: homes, and interpreters of Ukrainian. */
function surgeOf(draws: Draws, tick: number, { crisis, needsPerDay }: Scenario): readonly Asked[] {
  const day = Math.floor(tick / 2);
  if (!crisis || day < crisis.fromDay || day >= crisis.fromDay + crisis.needDays) return [];
  const ukrainian = askedLanguages.find(([code]) => code === 'ukr')![1];
  const more = (share: number) => ((crisis.needFactor - 1) * needsPerDay * share) / 2;
  const homes = Math.round(more(kindModel('hosting').share) + draws.between(-0.5, 0.5));
  const talks = Math.round(more(kindModel('interpreting').share * ukrainian) + draws.between(-0.5, 0.5));
  return [
    ...Array.from({ length: homes }, (): Asked => ({ kind: 'hosting', crisis: true })),
    ...Array.from({ length: talks }, (): Asked => ({ kind: 'interpreting', language: 'ukr', crisis: true })),
  ];
}

function drawNeed(
  draws: Draws,
  index: number,
  tick: number,
  asked: Asked,
  association: TownAssociation,
): TownNeed {
  const kind = asked.kind ?? draws.weighted(shares);
  const model = kindModel(kind);
  const language = drawLanguage(draws, kind);
  const at = drawSpot(draws, draws.chance(shareAtHome) ? association.district : drawDistrictOfNeed(draws));
  const postedDay = Math.floor(tick / 2);
  const firstDay = postedDay + Math.max(1, Math.round(model.leadDays * draws.between(0.6, 1.4)));
  // The run starts on a Monday.
  const slot = 4 * (firstDay % 7) + draws.weighted(partsAsked);
  return {
    index,
    id: `n${index}`,
    association: association.index,
    kind,
    language: asked.language ?? language,
    places: draws.whole(...model.places),
    slot,
    firstDay,
    weeks: model.weeks,
    postedTick: tick,
    closesTick: 2 * firstDay + Number(slot % 4 >= 2),
    ...at,
    crisis: asked.crisis ?? false,
    duplicateOf: null,
  };
}

function drawLanguage(draws: Draws, kind: TownKind): AskedLanguage | null {
  const asked = draws.weighted(askedLanguages);
  return kind === 'interpreting' || draws.chance(shareAskingLanguage) ? asked : null;
}
