/** What a column becomes: the same as a plain query makes of it. */
export type Decode = (bytes: Buffer, from: number, until: number) => unknown;

/** Of each column, the values met before: a hundred thousand people say few different things. */
const mostRemembered = 4_096;
const msTo2000 = 946_684_800_000;

const bool: Decode = (bytes, from) => bytes[from] === 1;
const int2: Decode = (bytes, from) => bytes.readInt16BE(from);
const int4: Decode = (bytes, from) => bytes.readInt32BE(from);
const float4: Decode = (bytes, from) => bytes.readFloatBE(from);
const float8: Decode = (bytes, from) => bytes.readDoubleBE(from);
const text = (bytes: Buffer, from: number, until: number): string => bytes.toString('utf8', from, until);
/** Microseconds since 2000, in two halves of 32 bits. */
const timestamptz: Decode = (bytes, from) => {
  const microseconds = bytes.readInt32BE(from) * 2 ** 32 + bytes.readUInt32BE(from + 4);
  return new Date(Math.floor(microseconds / 1_000) + msTo2000);
};

const hex = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const written = Buffer.alloc(36, '-');
const pairs = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

/** Written into one place and copied from there: pieces that are joined would be kept as pieces. */
const uuid = (bytes: Buffer, from: number): string => {
  for (let place = 0; place < pairs.length; place += 1) {
    const byte = bytes[from + place]!;
    written[pairs[place]!] = hex[byte >> 4]!;
    written[pairs[place]! + 1] = hex[byte & 15]!;
  }
  return written.toString('latin1');
};

/** Text of a known few: one string for all of them. */
const sharedText = (): Decode => remembered((key) => key, text);

/** The version of the format, and the two brackets of an empty list. */
const emptyJson = 3;
const openingBracket = '['.charCodeAt(0);

/** The first byte is the version of the format. */
const jsonb = (): Decode => {
  const empty: readonly unknown[] = [];
  const read = remembered(
    (json) => JSON.parse(json) as unknown,
    (bytes, from, until) => bytes.toString('utf8', from + 1, until),
  );
  return (bytes, from, until) =>
    until - from === emptyJson && bytes[from + 1] === openingBracket ? empty : read(bytes, from, until);
};

/** One dimension: its header of 20 bytes is left out where there is no element at all. */
const array = (element: Decode) => (): Decode => {
  const empty: readonly unknown[] = [];
  const read = remembered(
    (_, bytes, from) => elementsOf(element, bytes, from),
    (bytes, from, until) => bytes.toString('latin1', from, until),
  );
  return (bytes, from, until) => (bytes.readInt32BE(from) === 0 ? empty : read(bytes, from, until));
};

function elementsOf(element: Decode, bytes: Buffer, from: number): readonly unknown[] {
  const elements: unknown[] = [];
  const count = bytes.readInt32BE(from + 12);
  let at = from + 20;
  for (let place = 0; place < count; place += 1) {
    const length = bytes.readInt32BE(at);
    elements.push(length < 0 ? null : element(bytes, at + 4, at + 4 + length));
    at += 4 + Math.max(0, length);
  }
  return elements;
}

function remembered(
  make: (key: string, bytes: Buffer, from: number) => unknown,
  keyOf: (bytes: Buffer, from: number, until: number) => string,
): Decode {
  const known = new Map<string, unknown>();
  let [hits, misses] = [0, 0];
  return (bytes, from, until) => {
    const key = keyOf(bytes, from, until);
    // A column in which everybody says something else is not worth the looking up.
    if (misses > mostRemembered && misses > hits) return make(key, bytes, from);
    const found = known.get(key);
    if (found !== undefined) {
      hits += 1;
      return found;
    }
    misses += 1;
    const made = make(key, bytes, from);
    if (known.size < mostRemembered) known.set(key, made);
    return made;
  };
}

/**
 * A decoder for each type that is read this way, by its number in PostgreSQL's catalogue. A new one for each column:
 * some remember.
 */
export const decoders: ReadonlyMap<number, () => Decode> = new Map<number, () => Decode>([
  [16, () => bool],
  [21, () => int2],
  [23, () => int4],
  [25, sharedText],
  [700, () => float4],
  [701, () => float8],
  [1009, array(text)],
  [1184, () => timestamptz],
  [2950, () => uuid],
  [2951, array(uuid)],
  [3802, jsonb],
]);
