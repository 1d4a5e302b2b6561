import type { Counterfactual, Standing } from '@app/matching';
import { toldGates } from '@app/matching';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { gateName } from '../../matches/counterfactual.response.js';
import { figure } from './explanation-card.js';

interface ComparisonProps {
  readonly wording: Wording;
  readonly told: Counterfactual;
}

/** A pair before and after one change: whether it fits, its place, and what each criterion gives. */
export function Comparison({ wording, told: { before, after } }: ComparisonProps): ReactElement {
  const say = (key: string) => wording.t(`pages:whatIf.${key}`);
  const points = before.explanation.points.map((point) => ({
    criterion: point.criterion,
    before: point.points,
    after: after.explanation.points.find(({ criterion }) => criterion === point.criterion)?.points,
  }));
  const totals = [
    { name: say('quality'), before: before.explanation.quality, after: after.explanation.quality },
    { name: say('rank'), before: before.rank, after: after.rank },
  ];
  return (
    <section className="card" aria-label={say('result')}>
      <h2>{say('result')}</h2>
      <p className={after.passes ? 'note' : 'note warm'} role="status">
        {verdict(wording, before, after)}
      </p>
      <div className="scroll" role="region" aria-label={say('points')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {['criterion', 'before', 'after'].map((column) => (
                <th key={column} scope="col">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.criterion}>
                <th scope="row">{wording.label('criterion', point.criterion)}</th>
                <td>{figure(point.before)}</td>
                <td>{figure(point.after)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {totals.map((total) => (
              <tr key={total.name}>
                <th scope="row">{total.name}</th>
                <td>{figure(total.before)}</td>
                <td>{figure(total.after)}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** One sentence: it fits or not, and what stands against it, as far as that is told. */
function verdict(wording: Wording, before: Standing, after: Standing): string {
  const against = toldGates(after.explanation.gates)
    .filter(({ passed }) => !passed)
    .map(({ code }) => gateName(wording, code));
  const facts = {
    before: String(before.place ?? ''),
    after: String(after.place ?? ''),
    against: against.join(', '),
  };
  if (after.passes && !before.passes) return wording.t('pages:whatIf.fitsNow', facts);
  if (after.passes) return wording.t(`pages:whatIf.${before.place === after.place ? 'same' : 'fits'}`, facts);
  return wording.t(`pages:whatIf.${before.passes ? 'noLonger' : 'stillNot'}`, facts);
}
