import type { JobName } from '@app/contracts';
import type { AnyJobHandler } from './job-handlers.js';
import { handlersByJob } from './job-handlers.js';

const handlers = (...jobs: JobName[]) =>
  jobs.map((job): AnyJobHandler => ({ job, handle: () => Promise.resolve() }));

describe('handlersByJob', () => {
  it('takes exactly the jobs of the app', () => {
    const given = handlersByJob('notifier', handlers('plan-messages', 'send-message'));
    expect([...given.keys()]).toEqual(['plan-messages', 'send-message']);
    expect(handlersByJob('api', [])).toEqual(new Map());
  });

  it('names what is missing, double or foreign', () => {
    expect(() => handlersByJob('notifier', handlers('plan-messages', 'plan-messages', 'match-need'))).toThrow(
      'The jobs of notifier do not add up: send-message has no handler; ' +
        'plan-messages has more than one handler; match-need is no job of this app.',
    );
  });
});
