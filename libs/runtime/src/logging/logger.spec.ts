import { Controller, Get, InternalServerErrorException, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { Environment } from '../environment/environment.js';
import { createLogger, httpLoggerOptions } from './logger-options.js';
import { scrub } from './scrub.js';

const environment = new Environment('test', { logLevel: 'info' });
const secret = 'Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MDEyMzQ1Njc4OTA';

function logOf(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let said = '';
  write(createLogger('api', environment, { write: (line) => (said += line) }));
  return said;
}

describe('scrub', () => {
  it.each([
    ['rejected: <amina.b@mail.example.org>', 'rejected: <[email]>'],
    ['call 06 12 34 56 78 or +33612345678', 'call [phone] or [phone]'],
    ['postgres://user:pass@db:5432/x', 'postgres://[credentials]@db:5432/x'],
    ['GET https://example.org/answer?s=abc#x now', 'GET https://example.org/answer?[query] now'],
    [`GET /answers/${secret} 404`, 'GET /answers/[token] 404'],
    [`Bearer ${secret}`, 'Bearer [token]'],
  ])('%s', (text, clean) => {
    expect(scrub(text)).toBe(clean);
  });

  it.each([
    '0192f3b4-06aa-7bcc-8ddd-061234567890',
    '2026-11-22T12:30:00.000Z',
    'at Object.run (/work/dist/libs/runtime/src/index.js:12:34)',
    'waiting-for-association',
    '"time":1764000000006',
  ])('leaves %s alone', (text) => {
    expect(scrub(text)).toBe(text);
  });
});

describe('the logger', () => {
  it('hides fields that name a person, wherever they are', () => {
    const said = logOf((logger) => logger.info({ needId: 'n1', to: { email: 'a@b.org', phone: '1' } }, 'x'));
    expect(JSON.parse(said)).toMatchObject({ needId: 'n1', to: { email: '[hidden]', phone: '[hidden]' } });
  });

  it('keeps of a database error the code and the constraint, not the refused value', () => {
    const driverError = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'account_email',
      detail: 'Key (email)=(amina@example.org) already exists.',
    });
    const error = Object.assign(new Error('invalid input: "Amina Diallo"'), {
      driverError,
      parameters: ['Amina Diallo'],
    });
    const said = logOf((logger) => logger.error({ err: error }, 'failed'));
    expect(JSON.parse(said).err).toMatchObject({
      code: '23505',
      message: 'refused by the database (account_email)',
    });
    expect(said).not.toMatch(/amina/i);
    expect(said).toContain('logger.spec');
  });
});

@Controller('answers')
class AnswersController {
  @Get(':id')
  answer(@Param('id') id: string): string {
    if (id === 'broken') throw new InternalServerErrorException();
    return 'ok';
  }
}

describe('the line of a request', () => {
  const lines: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };

  @Module({
    imports: [LoggerModule.forRoot({ pinoHttp: [httpLoggerOptions('api', environment), stream] })],
    controllers: [AnswersController],
  })
  class AppModule {}

  it('says the route as declared and the request id, never the path', async () => {
    const app = await NestFactory.create(AppModule, { logger: false });
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const answer = await fetch(`${url}/answers/${secret}?token=${secret}`, {
      headers: { 'X-Request-Id': '0192f3b4-06aa-7bcc-8ddd-061234567890', Cookie: `session=${secret}` },
    });
    await fetch(`${url}/answers/broken`);
    await app.close();
    expect(answer.headers.get('X-Request-Id')).toBe('0192f3b4-06aa-7bcc-8ddd-061234567890');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      level: 'info',
      requestId: '0192f3b4-06aa-7bcc-8ddd-061234567890',
      method: 'GET',
      route: '/answers/:id',
      res: { statusCode: 200 },
    });
    expect(lines[1]).toMatchObject({ level: 'error', res: { statusCode: 500 } });
    expect(JSON.stringify(lines)).not.toContain(secret);
  });
});
