import type { NeedEvent } from './held-index.js';
import { holdIndex, needEvents } from './held-index.js';
import { identical } from './measure/answer.js';
import { costOf } from './measure/cost.js';
import { naiveCandidates } from './naive.js';
import type { MatchingOptions } from './options.js';
import { drawPopulation } from './population/population.js';
import { progress } from './progress.js';
import { holdNeeds, kept, needsOfOffer, unseen } from './product.js';

const tenTimes = 10;
const passes = 3;
/** Needs whose answers are held against the naive loop, which takes seconds for each. */
const checked = 5;

/** Ten times as many over the whole country: what one event costs there, by the product's index alone. */
export async function measureCountry(options: MatchingOptions) {
  progress(
    `drawing ${options.volunteers * tenTimes} volunteers and ${options.needs * tenTimes} needs of the country`,
  );
  const country = drawPopulation({
    volunteers: options.volunteers * tenTimes,
    needs: options.needs * tenTimes,
    seed: options.seed,
    spread: 'national',
  });
  progress('making the index');
  const { index, bytesPerVolunteer } = holdIndex(country);
  progress('asking it');
  const ours = ({ need, terms }: NeedEvent) => index.candidatesOf(unseen(need), kept, terms);
  const need = await costOf(needEvents(country, options.events), passes, ours);
  const needs = holdNeeds(country.needs);
  const offers = country.offers.slice(0, options.events);
  const offer = await costOf(offers, passes, (one) => needsOfOffer(one, needs));
  progress('plain objects');
  const same = needEvents(country, checked).map((event) =>
    identical(ours(event), naiveCandidates(country.offers, event.need, kept, event.terms)),
  );
  return {
    nationalNeedEventCpuUs: need.cpuUs,
    nationalOfferEventCpuUs: offer.cpuUs,
    nationalP50Us: need.p50Us,
    nationalP99Us: need.p99Us,
    nationalBytesPerVolunteer: bytesPerVolunteer,
    nationalExactness: same.filter(Boolean).length / same.length,
  };
}
