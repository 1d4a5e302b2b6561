import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Loop } from './loop.js';

beforeAll(() => Logger.overrideLogger(false));

describe('Loop', () => {
  it('takes one more turn for any number of wake-ups during a turn', async () => {
    let turns = 0;
    const loop = new Loop('Test', 10_000, () => sleep(20).then(() => (turns += 1)));
    loop.start();
    for (let call = 0; call < 5; call += 1) loop.wake();
    await sleep(80);
    await loop.stop();
    expect(turns).toBe(2);
  });

  it('goes on after an error, at its own pace however often it is woken', async () => {
    let turns = 0;
    const loop = new Loop('Test', 15, () => {
      turns += 1;
      loop.wake();
      return Promise.reject(new Error('no'));
    });
    loop.start();
    await sleep(100);
    await loop.stop();
    expect(turns).toBeGreaterThan(1);
    expect(turns).toBeLessThan(12);
  });

  it('has ended its turn when it has stopped, and takes no other', async () => {
    let ended = 0;
    const loop = new Loop('Test', 1, () => sleep(20).then(() => (ended += 1)));
    loop.start();
    await loop.stop();
    expect(ended).toBe(1);
    loop.wake();
    await sleep(30);
    expect(ended).toBe(1);
  });
});
