/** The keys of this process, 32 bytes each, read when they are first needed: not every app holds them. */
export abstract class Keys {
  /** Makes the secrets of links. */
  abstract readonly linkKey: Buffer;
  /** Seals what a copy of the database must not tell. */
  abstract readonly dataKey: Buffer;
}

/** A process without keys: it can neither write a link nor read what is sealed. */
export const noKeys: Keys = {
  get linkKey(): Buffer {
    throw new Error('this process holds no link key');
  },
  get dataKey(): Buffer {
    throw new Error('this process holds no data key');
  },
};
