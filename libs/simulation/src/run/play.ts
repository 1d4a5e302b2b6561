import type { Truth } from '../behaviour/index.js';
import type { Policy } from '../policies/policy.js';
import type { Outcome } from './outcome.js';
import type { Pairs } from './pairs.js';
import { Platform } from './platform.js';
import type { Town } from './town.js';

/** Runs a policy through a city from the first half day to the last. */
export function play(town: Town, pairs: Pairs, truth: Truth, policy: Policy): Outcome {
  const platform = new Platform(town, pairs, truth, policy);
  const calendar = calendarOf(town, truth);
  for (let tick = 0; tick <= town.lastTick; tick++) {
    platform.tick = tick;
    platform.posted = calendar.posted[tick]!;
    platform.joined = calendar.joined[tick]!;
    for (const need of platform.posted) platform.open.add(need);
    for (const need of platform.open) if (town.needs[need]!.closesTick <= tick) platform.open.delete(need);
    policy.begin?.(platform);
    platform.resolveReplies();
    for (const [volunteer, visit] of calendar.visits[tick]!)
      receive(platform, truth, policy, volunteer, visit);
    policy.push?.(platform);
    platform.answerQuestions();
  }
  return outcomeOf(platform, policy, truth);
}

/** A volunteer looks at her list and applies for the first thing on it that she can do and wants. */
function receive(platform: Platform, truth: Truth, policy: Policy, index: number, visit: number): void {
  const { town, pairs } = platform;
  const volunteer = town.volunteers[index]!;
  const fitting = pairs.ofVolunteer[index]!.filter(
    (need) => platform.open.has(need) && platform.hasRoom(need) && platform.mayTake(index, need),
  );
  const list = policy.list(index, fitting, platform);
  const read = list.slice(0, truth.linesRead(volunteer, visit));
  const suits = read.filter((need) => fitting.includes(need));
  if (suits.length > 0) platform.proposedTicks[index]!.push(platform.tick);
  const wanted = suits.find((need) => truth.accepts(volunteer, town.needs[need]!, pairs.kmOf(index, need)));
  if (wanted !== undefined) platform.accept(index, wanted);
}

/** What happens in which half day, whatever the policy. A visit is a volunteer and its ordinal among hers. */
function calendarOf(town: Town, truth: Truth) {
  const ticks = () => Array.from({ length: town.lastTick + 1 }, (): number[] => []);
  const posted = ticks();
  const joined = ticks();
  const visits = Array.from({ length: town.lastTick + 1 }, (): (readonly [number, number])[] => []);
  for (const { index, postedTick } of town.needs) posted[postedTick]!.push(index);
  for (const volunteer of town.volunteers) {
    joined[volunteer.joinsTick]!.push(volunteer.index);
    truth.visits(volunteer).forEach((tick, ordinal) => visits[tick]!.push([volunteer.index, ordinal]));
  }
  return { posted, joined, visits };
}

function outcomeOf(platform: Platform, policy: Policy, truth: Truth): Outcome {
  const { town, firstYesTick, pushes, optOuts, cameTooLate, proposedTicks } = platform;
  const fills = platform.commitmentsOf
    .flat()
    .filter(({ state }) => state === 'confirmed')
    .map(({ volunteer, need }) => [volunteer, need] as const);
  const filled = new Int32Array(town.needs.length);
  const attended = new Int32Array(town.needs.length);
  for (const [volunteer, need] of fills) {
    filled[need]! += 1;
    const came =
      !town.scenario.confirmation || !truth.isAbsent(town.volunteers[volunteer]!, town.needs[need]!);
    if (came) attended[need]! += 1;
  }
  return {
    policy: policy.name,
    filled,
    attended,
    firstYesTick,
    fills,
    pushes,
    optOuts,
    cameTooLate,
    proposedTicks,
  };
}
