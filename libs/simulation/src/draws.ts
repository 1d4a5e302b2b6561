import { Randomness } from '@app/domain/events';

/** Random draws that the same seed repeats, everywhere and for ever. */
export class Draws extends Randomness {
  private readonly next: () => number;

  constructor(private readonly seed: string) {
    super();
    this.next = smallFastCounter(seed);
  }

  /** Draws of their own under a name: more of them never change those of another branch. */
  branch(name: string | number): Draws {
    return new Draws(`${this.seed}/${name}`);
  }

  fraction(): number {
    return this.next() / 2 ** 32;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  between(least: number, most: number): number {
    return least + this.fraction() * (most - least);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** Mean 0, deviation 1: two fractions bent by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
  }

  one<T>(items: readonly T[]): T {
    return items[this.whole(0, items.length - 1)] as T;
  }

  /** One value, as often as its weight says. */
  weighted<T>(values: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.fraction() * values.reduce((sum, [, weight]) => sum + weight, 0);
    const found = values.find(([, weight]) => (left -= weight) < 0) ?? values.at(-1);
    return (found as readonly [T, number])[0];
  }

  /** Up to `count` different values, likely ones first. */
  several<T>(values: readonly (readonly [value: T, weight: number])[], count: number): readonly T[] {
    const left = [...values];
    const drawn: T[] = [];
    while (drawn.length < count && left.length > 0) {
      const value = this.weighted(left);
      left.splice(
        left.findIndex(([candidate]) => candidate === value),
        1,
      );
      drawn.push(value);
    }
    return drawn;
  }
}

/**
 * 32 random bits a call.
 * @source PractRand, sfc32 (Chris Doty-Humphrey), seeded by FNV-1a over the text and warmed up
 */
function smallFastCounter(seed: string): () => number {
  let hash = 0x811c9dc5;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  let [a, b, c, counter] = [hash | 0, Math.imul(hash, 0x9e3779b1), ~hash, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
