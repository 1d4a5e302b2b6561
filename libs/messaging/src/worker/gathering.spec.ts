import { setTimeout as sleep } from 'node:timers/promises';
import { Gathering } from './gathering.js';

describe('Gathering', () => {
  it('works at once on what finds nothing under way, then on what came meanwhile, a few at a time', async () => {
    const groups: number[][] = [];
    const gathering = new Gathering<number>(3, async (group) => {
      groups.push(group.map(({ order }) => order));
      await sleep(5);
      for (const { settle } of group) settle();
    });
    const first = [gathering.add(1), gathering.add(2)];
    await sleep(1);
    await Promise.all([...first, ...[3, 4, 5, 6].map((order) => gathering.add(order))]);
    await gathering.add(7);
    expect(groups).toEqual([[1, 2], [3, 4, 5], [6], [7]]);
  });

  it('lets each order have its own answer, and goes on after a group that failed', async () => {
    const gathering = new Gathering<number>(10, (group) => {
      if (group.length === 1) return Promise.reject(new Error('group'));
      for (const { order, settle } of group)
        settle(order === 2 ? Promise.reject(new Error('two')) : undefined);
      return Promise.resolve();
    });
    const answers = await Promise.allSettled([1, 2, 3].map((order) => gathering.add(order)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(gathering.add(4)).rejects.toThrow('group');
    await expect(Promise.all([gathering.add(5), gathering.add(6)])).resolves.toHaveLength(2);
  });
});
