/** What a fixed chance is about: each has numbers of its own. */
const salts = {
  accepts: 1,
  declines: 2,
  optsOut: 3,
  rests: 4,
  silent: 5,
  reply: 6,
  absent: 7,
  looksOn: 8,
} as const;

export type Question = keyof typeof salts;

/**
 * A number in [0, 1) that belongs to a volunteer, a need and a seed, whatever else happens and whoever asks: all
 * policies and the clairvoyant face the same people.
 * @source finaliser of MurmurHash3
 */
export function pairChance(seed: number, question: Question, volunteer: number, need: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salts[question], 0x27d4eb2f);
  hash = mixed(hash ^ Math.imul(volunteer + 1, 0x85ebca6b));
  hash = mixed(hash ^ Math.imul(need + 1, 0xc2b2ae35));
  return (hash >>> 0) / 2 ** 32;
}

function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
