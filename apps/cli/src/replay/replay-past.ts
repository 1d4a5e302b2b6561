import { service, UnitOfWork } from '@app/domain/events';
import { PastReader } from '@app/domain/history';
import type { Past } from '@app/domain/history';
import { Outlooks } from '@app/domain/profiles';
import { Territories, territories } from '@app/domain/territories';
import type { EngineVersion, MatchTerms, WaveSettings } from '@app/matching';
import { currentEngine } from '@app/matching';
import type { NeedOutcome } from '@app/simulation';
import { recordedOutcomes, Replay } from '@app/simulation';
import type { Service } from '../service/open-service.js';

/** The same needs three times: as they really went, as the present engine replays them, and as the other one does. */
export interface ReplayedPast {
  readonly recorded: readonly NeedOutcome[];
  readonly present: readonly NeedOutcome[];
  readonly other: readonly NeedOutcome[];
}

/** What the replay is played with. */
interface Setting {
  readonly past: Past;
  readonly rules: ReadonlyMap<string, WaveSettings>;
  readonly scarcity: ReadonlyMap<string, NonNullable<MatchTerms['scarcity']>>;
}

/** Reads the span in one transaction, writes nothing, and plays it again. `onStep` goes from 0 to 1 twice. */
export async function replayPast(
  app: Service,
  engine: EngineVersion,
  span: { readonly from: Date; readonly to: Date },
  onStep?: (done: number) => void,
): Promise<ReplayedPast> {
  const { past, rules, scarcity } = await readSetting(app, span);
  const how = {
    rules: (territory: string) => rules.get(territory)!,
    scarcity: (territory: string) => scarcity.get(territory)!,
    measure: currentEngine,
  };
  return {
    recorded: recordedOutcomes(past, how.rules, currentEngine),
    present: new Replay(past, { ...how, engine: currentEngine }).run(onStep),
    other: new Replay(past, { ...how, engine }).run(onStep),
  };
}

function readSetting(
  app: Service,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Setting> {
  return app.get(UnitOfWork).run(service, async (tx) => {
    const past = await app.get(PastReader).read(tx, from, to);
    const rules = new Map<string, WaveSettings>();
    const scarcity = new Map<string, NonNullable<MatchTerms['scarcity']>>();
    for (const { code } of territories) {
      const { settings, timeZone } = await app.get(Territories).of(tx, code);
      rules.set(code, { settings, timeZone, floorFallsWhenLate: false });
      scarcity.set(code, await app.get(Outlooks).scarcityOf(tx, code));
    }
    return { past, rules, scarcity };
  });
}
