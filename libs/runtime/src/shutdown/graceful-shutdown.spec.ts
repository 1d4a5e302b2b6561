import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ShutdownStep } from './graceful-shutdown.js';
import { gracefulShutdown } from './graceful-shutdown.js';

/** A process that records how it was ended. */
class FakeHost extends EventEmitter {
  readonly codes: number[] = [];

  exit(code: number): void {
    this.codes.push(code);
  }
}

const never = (): Promise<void> => new Promise(() => {});

function install(steps: ShutdownStep[], deadlineMs = 1_000) {
  const host = new FakeHost();
  const complaints: string[] = [];
  const stop = gracefulShutdown({ steps, deadlineMs, host, complain: (line) => complaints.push(line) });
  return { host, complaints, stop };
}

describe('gracefulShutdown', () => {
  it('closes each step after the one before, then ends well', async () => {
    const closed: string[] = [];
    const step = (name: string, ms: number): ShutdownStep => ({
      name,
      close: () => sleep(ms).then(() => closed.push(name)),
    });
    const { host, stop } = install([step('workers', 20), step('queues', 5), step('database', 0)]);
    host.emit('SIGTERM');
    await stop();
    expect(closed).toEqual(['workers', 'queues', 'database']);
    expect(host.codes).toEqual([0]);
  });

  it('goes on after a step that fails, and says which', async () => {
    const last = { name: 'database', closed: false, close: () => Promise.resolve((last.closed = true)) };
    const failing = { name: 'queues', close: () => Promise.reject(new Error('private text')) };
    const { host, complaints, stop } = install([failing, last]);
    await stop();
    expect(last.closed).toBe(true);
    expect(host.codes).toEqual([1]);
    expect(complaints).toEqual(['Stopping queues failed (Error).']);
  });

  it('ends at once on a second signal', () => {
    const { host } = install([{ name: 'workers', close: never }], 50);
    host.emit('SIGTERM');
    expect(host.codes).toEqual([]);
    host.emit('SIGINT');
    expect(host.codes).toEqual([130]);
  });

  it('ends at the deadline, naming what hung', async () => {
    const { host, complaints } = install([{ name: 'queues', close: never }], 10);
    host.emit('SIGINT');
    await sleep(30);
    expect(host.codes).toEqual([1]);
    expect(complaints[0]).toContain('queues');
  });
});
