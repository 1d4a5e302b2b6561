import type { OfferProfile } from '@app/domain/profiles';
import type { Candidate, NeedIndex } from '@app/matching';
import { LinearScanIndex } from '@app/matching';
import type { Closers } from '@app/testing';
import type { NeedEvent } from './held-index.js';
import { holdIndex, needEvents } from './held-index.js';
import { quantile } from '../quantile.js';
import type { Answer } from './measure/answer.js';
import { agrees, identical } from './measure/answer.js';
import { costOf } from './measure/cost.js';
import { bytesHeld } from './measure/memory.js';
import { naiveCandidates, naiveNeeds } from './naive.js';
import type { MatchingOptions } from './options.js';
import type { Population } from './population/population.js';
import { drawNeeds, drawOffers } from './population/population.js';
import { holdNeeds, kept, needsOfOffer, termsOf, unseen, worthAskingFor } from './product.js';
import { progress } from './progress.js';
import { startDatabase } from './sql/database.js';
import { SqlBaseline } from './sql/sql-baseline.js';

const passes = { product: 5, linear: 3, sql: 3, naive: 1 };
/** Needs, and offers, that the naive loop answers: it is the slowest, and the truth. */
const naiveSample = 60;
/** Questions of which it is counted how many offers fit. */
const fittingSample = 120;

type Answers = (event: NeedEvent) => readonly Candidate[];

/** Everything about one city: ours against the three baselines, on the same events in the same run. */
export async function measureCity(options: MatchingOptions, closers: Closers) {
  const empty = bytesHeld();
  progress(`drawing ${options.volunteers} volunteers and ${options.needs} needs of Paris`);
  const drawn = drawOffers({ ...options, spread: 'paris' });
  const profileBytes = (bytesHeld() - empty) / drawn.length;
  const city: Population = { offers: drawn, needs: drawNeeds({ ...options, spread: 'paris' }) };
  const { index, buildCpuUs, bytesPerVolunteer } = holdIndex(city);
  const ours: Answers = ({ need, terms }) => index.candidatesOf(unseen(need), kept, terms);
  const needs = holdNeeds(city.needs);
  const beforeEvents = bytesHeld();
  const events = needEvents(city, options.events);
  const offers = city.offers.slice(0, options.events);
  progress(`our index: ${events.length} need events, ${offers.length} offer events`);
  const need = await costOf(events, passes.product, ours);
  const offer = await costOf(offers, passes.product, (one) => needsOfOffer(one, needs));
  const push = events.filter(({ terms }) => terms.mode === 'push');
  const oursPush = await costOf(push, passes.product, ours);
  const wave = await costOf(push, passes.product, ({ need, terms }) =>
    worthAskingFor(unseen(need), index, terms),
  );
  const bytesInUse = (bytesHeld() - beforeEvents) / city.offers.length;
  progress('the linear scan');
  const linear = await againstLinear(city, events, ours);
  progress('plain objects');
  const naive = await againstNaive(city, needs, ours);
  progress('SQL');
  const sql = await againstSql(city, { events, offers, ours }, closers);
  return {
    needEventCpuUs: need.cpuUs,
    offerEventCpuUs: offer.cpuUs,
    p50Us: need.p50Us,
    p99Us: need.p99Us,
    sqlRatio: sql.need.cpuUs / need.cpuUs,
    naiveRatio: naive.ratio,
    linearRatio: linear.cost.cpuUs / need.cpuUs,
    exactness: shareOf([...linear.same, ...naive.same]),
    bytesPerVolunteer,
    bytesPerVolunteerOnceAsked: bytesPerVolunteer + bytesInUse,
    sqlExactness: sql.exactness,
    fittingP50: quantile(linear.fitting, 0.5),
    fittingP95: quantile(linear.fitting, 0.95),
    profileBytesPerVolunteer: profileBytes,
    buildCpuUsPerVolunteer: buildCpuUs,
    pushEventCpuUs: oursPush.cpuUs,
    waveEventCpuUs: wave.cpuUs,
    waveP99Us: wave.p99Us,
    offerP50Us: offer.p50Us,
    offerP99Us: offer.p99Us,
    sqlNeedEventCpuUs: sql.need.cpuUs,
    sqlOfferEventCpuUs: sql.offer.cpuUs,
    sqlOfferRatio: sql.offer.cpuUs / offer.cpuUs,
    linearNeedEventCpuUs: linear.cost.cpuUs,
    naiveNeedEventCpuUs: naive.need.cpuUs,
    naiveOfferEventCpuUs: naive.offer.cpuUs,
    naiveOfferRatio: naive.offerRatio,
  };
}

/** What the linear scan costs, which of our answers are its own to the last line, and how many fit each need. */
async function againstLinear({ offers }: Population, events: readonly NeedEvent[], ours: Answers) {
  const index = new LinearScanIndex();
  for (const offer of offers) index.upsert(offer);
  const linear: Answers = ({ need, terms }) => index.candidatesOf(unseen(need), kept, terms);
  const cost = await costOf(events, passes.linear, linear);
  const same = events.map((event) => identical(ours(event), linear(event)));
  const fitting = events
    .slice(0, fittingSample)
    .map(({ need, terms }) => index.candidatesOf(need, offers.length, terms).length);
  return { cost, same, fitting };
}

/** The ratio over the events that the naive loop answers, and which of our answers are its own to the last line. */
async function againstNaive(city: Population, needs: NeedIndex, ours: Answers) {
  const events = needEvents(city, naiveSample);
  const offers = city.offers.slice(0, naiveSample);
  const pull = termsOf('pull');
  const slow = remembering(({ need, terms }: NeedEvent) =>
    naiveCandidates(city.offers, unseen(need), kept, terms),
  );
  const slowOffer = remembering((offer: OfferProfile) => naiveNeeds(offer, city.needs, kept, pull));
  const need = await costOf(events, passes.naive, slow.answer);
  const offer = await costOf(offers, passes.naive, slowOffer.answer);
  const same = [
    ...events.map((event) => identical(ours(event), slow.given.get(event)!)),
    ...offers.map((one) => identical(needsOfOffer(one, needs), slowOffer.given.get(one)!)),
  ];
  const fast = await costOf(events, passes.product, ours);
  const fastOffer = await costOf(offers, passes.product, (one) => needsOfOffer(one, needs));
  return {
    need,
    offer,
    ratio: need.cpuUs / fast.cpuUs,
    offerRatio: offer.cpuUs / fastOffer.cpuUs,
    same,
  };
}

/** What the statements cost, and the share of their answers about needs that agree with ours. */
async function againstSql(
  city: Population,
  asked: {
    readonly events: readonly NeedEvent[];
    readonly offers: readonly OfferProfile[];
    readonly ours: Answers;
  },
  closers: Closers,
) {
  const { client, cpu } = await startDatabase(closers);
  const sql = await SqlBaseline.on(client, city, termsOf('pull'));
  const answer = ({ need, terms }: NeedEvent) => sql.candidates(unseen(need), terms, kept);
  const need = await costOf(asked.events, passes.sql, answer, cpu);
  const offer = await costOf(asked.offers, passes.sql, (one) => sql.needs(one, termsOf('pull'), kept), cpu);
  const agreed: boolean[] = [];
  for (const event of asked.events)
    agreed.push(agrees(asked.ours(event), await answer(event), event.terms.engine.tieStep));
  return { need, offer, exactness: shareOf(agreed) };
}

/** A way to answer, and what it answered last: asking it again would take seconds. */
function remembering<E>(answer: (event: E) => readonly Answer[]) {
  const given = new Map<E, readonly Answer[]>();
  const asked = (event: E) => {
    const answered = answer(event);
    given.set(event, answered);
    return answered;
  };
  return { answer: asked, given };
}

const shareOf = (same: readonly boolean[]): number => same.filter(Boolean).length / same.length;
