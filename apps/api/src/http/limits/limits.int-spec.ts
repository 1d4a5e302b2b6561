import { createTestDatabase } from '@app/testing';
import supertest from 'supertest';
import { TestApi } from '../../fixtures/test-api.js';
import { limits } from './limiters.js';

it('lets one address prefix ask for so many links, and says when to come back', async () => {
  const api = await TestApi.start(createTestDatabase, { trustedProxies: ['loopback'] });
  const ask = (from: string) =>
    supertest(api.server)
      .post('/api/v1/sign-in-links')
      .set('X-Forwarded-For', from)
      .send({ email: 'nobody' });
  try {
    for (let asked = 0; asked < limits['sign-in'].limit; asked += 1)
      expect((await ask('2001:db8:0:1::1')).status).toBe(422);
    const { status, body, headers } = await ask('2001:db8:0:2::9');
    expect([status, body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('2001:db8:ff00::1')).status).toBe(422);
    expect(
      (await supertest(api.server).get('/sign-in').set('X-Forwarded-For', '2001:db8:0:1::1')).status,
    ).toBe(200);
  } finally {
    await api.close();
  }
});
