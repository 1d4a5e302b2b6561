import { smtpFailure } from './smtp-failure.js';

const error = (fields: object, message = '') => Object.assign(new Error(message), fields);

describe('smtpFailure', () => {
  it.each([
    [
      'a refused recipient',
      { responseCode: 550, command: 'RCPT TO', response: '550 5.1.1 unknown' },
      'hard-bounce',
    ],
    ['a refused mail', { responseCode: 554, command: 'DATA', response: '554 5.6.0 no' }, 'refused'],
    ['a refused sender', { responseCode: 553, command: 'MAIL FROM', response: '553 no' }, 'refused'],
    ['a wait', { responseCode: 421, command: 'CONN', response: '421 busy' }, 'deferred'],
    [
      'wrong credentials, which are ours to mend',
      { code: 'EAUTH', responseCode: 535, command: 'AUTH' },
      'deferred',
    ],
    ['nobody at home', { code: 'ESOCKET', syscall: 'connect' }, 'deferred'],
    ['a line that broke', { code: 'ECONNECTION' }, 'unsure'],
    ['silence', { code: 'ETIMEDOUT' }, 'unsure'],
  ])('sorts %s', (_what, fields, fate) => {
    expect(smtpFailure(error(fields)).fate).toBe(fate);
  });

  it('knows that a conversation that never began sent nothing', () => {
    expect(smtpFailure(error({ code: 'ETIMEDOUT' }, 'Connection timeout')).fate).toBe('deferred');
    expect(smtpFailure(error({ code: 'ETIMEDOUT' }, 'Greeting never received')).fate).toBe('deferred');
  });

  it('keeps nothing of what the server said: it quotes addresses', () => {
    const { message, code } = smtpFailure(
      error({ responseCode: 550, command: 'RCPT TO' }, 'lea@exemple.fr unknown'),
    );
    expect(`${message} ${code}`).toBe('smtp-550 smtp-550');
    expect(smtpFailure(undefined).fate).toBe('unsure');
  });
});
