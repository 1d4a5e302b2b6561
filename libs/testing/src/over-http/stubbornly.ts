import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 150;
const patienceMs = 120_000;

interface Answered {
  readonly status: number;
}

/** Until the service gives a real answer: it may be away, or still be busy with the request that it was asked before. */
export async function stubbornly<T>(request: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      const answer = await request();
      if (!isPassing(answer) || performance.now() > deadline) return answer;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await sleep(pauseMs);
  }
}

export const succeeded = ({ status }: Answered): boolean => status >= 200 && status < 400;

function isPassing(answer: unknown): boolean {
  const { status, body } = answer as Partial<Answered> & { readonly body?: { readonly code?: string } };
  if (status === undefined) return false;
  return status >= 500 || status === 429 || (status === 409 && body?.code === 'request-in-flight');
}
