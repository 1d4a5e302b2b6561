import type { OfferProfile } from '@app/domain/profiles';
import type { NeedIndex } from '@app/matching';
import { currentEngine, LinearScanIndex } from '@app/matching';
import type { Closers } from '@app/testing';
import type { NeedEvent } from './held-index.js';
import { holdIndex, needEvents } from './held-index.js';
import { overlap, sameAnswer } from './measure/answer.js';
import type { Cost } from './measure/cost.js';
import { costOf } from './measure/cost.js';
import { bytesHeld } from './measure/memory.js';
import { naiveCandidates, naiveNeeds } from './naive.js';
import type { MatchingOptions } from './options.js';
import type { Population } from './population/population.js';
import { drawPopulation } from './population/population.js';
import { holdNeeds, kept, needsOfOffer, termsOf } from './product.js';
import { startDatabase } from './sql/database.js';
import { SqlBaseline } from './sql/sql-baseline.js';

const passes = { product: 5, linear: 3, sql: 3, naive: 1 };
/** Needs, and offers, that the naive loop answers: it is the slowest, and the truth. */
const naiveSample = 60;

/** Everything about one city: ours against the three baselines, on the same events in the same run. */
export async function measureCity(options: MatchingOptions, closers: Closers) {
  const empty = bytesHeld();
  const city = drawPopulation({ ...options, spread: 'paris' });
  const profileBytes = (bytesHeld() - empty) / city.offers.length;
  const { index, buildCpuUs, bytesPerVolunteer } = holdIndex(city);
  const ours = ({ need, terms }: NeedEvent) => index.candidatesOf(need, kept, terms);
  const needs = holdNeeds(city.needs);
  const events = needEvents(city, options.events);
  const offers = city.offers.slice(0, options.events);
  const need = await costOf(events, passes.product, ours);
  const offer = await costOf(offers, passes.product, (one) => needsOfOffer(one, needs));
  const push = events.filter(({ terms }) => terms.mode === 'push');
  const oursPush = await costOf(push, passes.product, ours);
  const linear = await linearCost(city, events);
  const naive = await againstNaive(city, needs, ours);
  const sql = await againstSql(city, { events, offers, ours }, closers);
  return {
    needEventCpuUs: need.cpuUs,
    offerEventCpuUs: offer.cpuUs,
    p50Us: need.p50Us,
    p99Us: need.p99Us,
    sqlRatio: sql.need.cpuUs / need.cpuUs,
    naiveRatio: naive.ratio,
    linearRatio: linear.cpuUs / need.cpuUs,
    exactness: naive.exactness,
    bytesPerVolunteer,
    profileBytesPerVolunteer: profileBytes,
    buildCpuUsPerVolunteer: buildCpuUs,
    pushEventCpuUs: oursPush.cpuUs,
    offerP50Us: offer.p50Us,
    offerP99Us: offer.p99Us,
    sqlNeedEventCpuUs: sql.need.cpuUs,
    sqlOfferEventCpuUs: sql.offer.cpuUs,
    sqlOfferRatio: sql.offer.cpuUs / offer.cpuUs,
    sqlSameCandidates: sql.sameCandidates,
    linearNeedEventCpuUs: linear.cpuUs,
    naiveNeedEventCpuUs: naive.need.cpuUs,
    naiveOfferEventCpuUs: naive.offer.cpuUs,
    naiveOfferRatio: naive.offerRatio,
  };
}

async function linearCost({ offers }: Population, events: readonly NeedEvent[]): Promise<Cost> {
  const index = new LinearScanIndex();
  for (const offer of offers) index.upsert(offer);
  return costOf(events, passes.linear, ({ need, terms }) => index.candidatesOf(need, kept, terms));
}

/** The ratio over the events that the naive loop answers, and the share of our answers that are its own. */
async function againstNaive(
  city: Population,
  needs: NeedIndex,
  ours: (event: NeedEvent) => ReturnType<typeof naiveCandidates>,
) {
  const events = needEvents(city, naiveSample);
  const offers = city.offers.slice(0, naiveSample);
  const pull = termsOf('pull');
  const slow = ({ need, terms }: NeedEvent) => naiveCandidates(city.offers, need, kept, terms);
  const slowOffer = (offer: OfferProfile) => naiveNeeds(offer, city.needs, kept, pull);
  const need = await costOf(events, passes.naive, slow);
  const offer = await costOf(offers, passes.naive, slowOffer);
  const same = [
    ...events.map((event) => sameAnswer(ours(event), slow(event), currentEngine.tieStep)),
    ...offers.map((one) => sameAnswer(needsOfOffer(one, needs), slowOffer(one), currentEngine.tieStep)),
  ];
  const fast = await costOf(events, passes.product, ours);
  const fastOffer = await costOf(offers, passes.product, (one) => needsOfOffer(one, needs));
  return {
    need,
    offer,
    ratio: need.cpuUs / fast.cpuUs,
    offerRatio: offer.cpuUs / fastOffer.cpuUs,
    exactness: same.filter(Boolean).length / same.length,
  };
}

async function againstSql(
  city: Population,
  asked: {
    readonly events: readonly NeedEvent[];
    readonly offers: readonly OfferProfile[];
    readonly ours: (event: NeedEvent) => ReturnType<typeof naiveCandidates>;
  },
  closers: Closers,
) {
  const { client, cpu } = await startDatabase(closers);
  const sql = await SqlBaseline.on(client, city, termsOf('pull'));
  const answer = ({ need, terms }: NeedEvent) => sql.candidates(need, terms, kept);
  const need = await costOf(asked.events, passes.sql, answer, cpu);
  const offer = await costOf(asked.offers, passes.sql, (one) => sql.needs(one, termsOf('pull'), kept), cpu);
  const shares: number[] = [];
  for (const event of asked.events.slice(0, 2 * naiveSample)) {
    shares.push(overlap(asked.ours(event), await answer(event)));
  }
  const sameCandidates = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { need, offer, sameCandidates };
}
