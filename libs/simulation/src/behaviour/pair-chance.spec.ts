import { pairChance } from './pair-chance.js';

describe('pairChance', () => {
  it('is fixed by question, volunteer, need and seed', () => {
    const chance = pairChance(1, 'accepts', 20, 30);
    expect(pairChance(1, 'accepts', 20, 30)).toBe(chance);
    const others = [
      pairChance(2, 'accepts', 20, 30),
      pairChance(1, 'declines', 20, 30),
      pairChance(1, 'accepts', 21, 30),
      pairChance(1, 'accepts', 20, 31),
      pairChance(1, 'accepts', 30, 20),
    ];
    expect(new Set([chance, ...others]).size).toBe(others.length + 1);
  });

  it('is spread evenly over [0, 1)', () => {
    const tenths = new Int32Array(10);
    for (let v = 0; v < 200; v++) {
      for (let n = 0; n < 200; n++) tenths[Math.floor(10 * pairChance(7, 'accepts', v, n))]! += 1;
    }
    for (const count of tenths) expect(Math.abs(count / 40_000 - 0.1)).toBeLessThan(0.01);
  });
});
