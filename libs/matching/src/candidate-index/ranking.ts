/** What decides the order of two results. `key`: higher is better; `tieHash` and `id` settle what is left. */
export interface Ranked {
  readonly key: number;
  readonly neverAsked: boolean;
  readonly tieHash: number;
  readonly id: string;
}

/**
 * Total order, best first. Keys closer than `tieStep` are equals: among them the never-asked come first, then a hash of
 * need and offer, so that no order of ids or of arrival favours anybody.
 */
export function compareRanked(a: Ranked, b: Ranked, tieStep: number): number {
  const byKey = Math.round(b.key / tieStep) - Math.round(a.key / tieStep);
  if (byKey !== 0) return byKey;
  if (a.neverAsked !== b.neverAsked) return a.neverAsked ? -1 : 1;
  if (a.tieHash !== b.tieHash) return a.tieHash - b.tieHash;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** A number in [0, 2³²) that looks random but is the same for the same need and offer. */
export function tieHash(needId: string, offerId: string): number {
  return tieHashOf(textHash(needId), textHash(offerId));
}

/** The same from the hashes of the two ids. */
export function tieHashOf(needHash: number, offerHash: number): number {
  let hash = needHash ^ offerHash;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * FNV-1a over the characters of a text.
 * @source Fowler, Noll, Vo, 32-bit offset basis and prime; the mix above is the finaliser of MurmurHash3
 */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
