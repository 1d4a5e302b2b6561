import type { HealthCheck } from './health-check.js';
import { startHealthServer } from './health-server.js';

async function readinessWith(...checks: HealthCheck[]): Promise<{ status: number; body: string }> {
  const server = await startHealthServer(0, checks);
  try {
    const answer = await fetch(`http://127.0.0.1:${server.port}/health/ready`);
    return { status: answer.status, body: await answer.text() };
  } finally {
    await server.close();
  }
}

const up: HealthCheck = { name: 'database', probe: () => Promise.resolve(1) };
const down = (required: boolean): HealthCheck => ({
  name: 'queue',
  probe: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:6379')),
  required,
});

describe('the health server', () => {
  it('is ready when everything answers', async () => {
    expect(await readinessWith(up)).toMatchObject({ status: 200 });
  });

  it('is not ready without what it requires, and does not say where that lives', async () => {
    const { status, body } = await readinessWith(up, down(true));
    expect(status).toBe(503);
    expect(body).not.toContain('10.0.0.7');
    expect(JSON.parse(body)).toMatchObject({
      details: { database: { status: 'up' }, queue: { status: 'down' } },
    });
  });

  it('serves on, degraded, without what it can do without', async () => {
    const { status, body } = await readinessWith(up, down(false));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ status: 'degraded' });
  });

  it('counts a check that never ends as down', async () => {
    const { status } = await readinessWith({ name: 'database', probe: () => new Promise(() => {}) });
    expect(status).toBe(503);
  });

  it('is alive whatever is down', async () => {
    const server = await startHealthServer(0, [down(true)]);
    const answer = await fetch(`http://127.0.0.1:${server.port}/health/live`);
    expect(answer.status).toBe(200);
    await server.close();
  });
});
