import { SolverDied, SolverThread } from './solver-thread.js';

const entry = (program: string) => new URL(`data:text/javascript,${encodeURIComponent(program)}`);
const answering = entry(`
  import { parentPort, workerData } from 'node:worker_threads';
  parentPort.postMessage(workerData.seed + 1);
`);
const task = {
  problem: {
    needs: { places: new Int32Array() },
    volunteers: { capacity: new Int32Array() },
    edges: { start: new Int32Array(1), volunteer: new Int32Array(), value: new Float64Array() },
  },
  seed: 41,
  milliseconds: 10,
};
const never = new AbortController().signal;

describe('SolverThread', () => {
  it('hands the task over and answers what the thread says', async () => {
    await expect(new SolverThread(answering).solve(task, never)).resolves.toBe(42);
  });

  it.each([
    ['throws', 'throw new Error("private text")'],
    ['ends without a word', 'process.exit(0)'],
  ])('gives up when a second thread %s', async (_, program) => {
    await expect(new SolverThread(entry(program)).solve(task, never)).rejects.toThrow(SolverDied);
  });

  it('lets this process go on meanwhile, and stops the thread when time is over or the process ends', async () => {
    const busy = entry('for (;;);');
    const timeout = AbortSignal.timeout(50);
    await expect(new SolverThread(busy).solve(task, timeout)).rejects.toMatchObject({
      code: 'solver-stopped',
    });
    const ending = new SolverThread(busy);
    const solving = ending.solve(task, never);
    setTimeout(() => ending.onModuleDestroy(), 50);
    await expect(solving).rejects.toMatchObject({ code: 'solver-stopped' });
    await expect(ending.solve(task, never)).rejects.toMatchObject({ code: 'solver-stopped' });
  });
});
