import type { NearMissAnswer } from '@app/domain/matches';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { toldNearMisses } from '../near-misses/told-near-misses.js';

/** What would bring people to a need, or missions to an offer: the best change first, then how everybody narrows down. */
export function NearMissSection({
  wording,
  of,
  answer,
}: {
  readonly wording: Wording;
  readonly of: 'need' | 'offer';
  readonly answer: NearMissAnswer;
}): ReactElement | null {
  const say = (key: string) => wording.t(`pages:nearMisses.${key}`);
  const { funnel, gates, computedAt, pending } = toldNearMisses(wording, of, answer);
  if (!computedAt && !pending) return null;
  return (
    <section id="near-misses">
      <h2>{say(of === 'need' ? 'title' : 'ownTitle')}</h2>
      <p className="muted">{say(of === 'need' ? 'intro' : 'ownIntro')}</p>
      {pending && (
        <p className="note" role="status">
          {say('pending')} <a href="?">{say('again')}</a>
        </p>
      )}
      {computedAt && gates.length === 0 && <p>{say('nothing')}</p>}
      {gates.map(({ gate, label, ways }) => (
        <div key={gate} className="card">
          <h3>{label}</h3>
          <ul className="reasons">
            {ways.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
      {funnel.length > 0 && (
        <ol className="steps">
          {funnel.map(({ step, text }) => (
            <li key={step}>{text}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
