/**
 * The order among equals: a number in [0, 2³²) that looks random, the same for the same need, volunteer and batch, and
 * that neither rows nor ids can bend.
 * @source the mix is the finaliser of MurmurHash3
 */
export function tieOrder(needKey: number, volunteerKey: number, seed: number): number {
  return mixed(mixed(mixed(seed) ^ needKey) ^ volunteerKey);
}

function mixed(value: number): number {
  let hash = (value + 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
