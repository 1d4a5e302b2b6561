import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { gateName } from '../../matches/counterfactual.response.js';
import type { ToldExplanation } from '../../matches/told-explanation.js';
import { toldExplanation } from '../../matches/told-explanation.js';
import { reasonText } from '../../matches/told-reasons.js';
import { Fact } from '../../pages/elements.js';

interface CardProps {
  readonly wording: Wording;
  readonly explanation: unknown;
}

interface PartProps {
  readonly wording: Wording;
  readonly told: ToldExplanation;
}

const decimals = 3;

/** Everything that the engine stored with a match, for coordinators: points, what pressed, how it was chosen, gates. */
export function ExplanationCard({ wording, explanation }: CardProps): ReactElement | null {
  const told = toldExplanation(explanation);
  if (!told) return null;
  const say = (key: string) => wording.t(`pages:explanation.${key}`);
  return (
    <section className="card">
      <h2>{say('title')}</h2>
      <PointsTable wording={wording} told={told} />
      <Choice wording={wording} told={told} />
      <h3>{say('gates')}</h3>
      <ul className="reasons">
        {told.gates.map(({ code, passed }) => (
          <li key={code}>
            {wording.t('pages:explanation.gate', {
              gate: gateName(wording, code),
              result: say(passed ? 'passed' : 'failed'),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PointsTable({ wording, told }: PartProps): ReactElement {
  const say = (key: string) => wording.t(`pages:explanation.${key}`);
  return (
    <div className="scroll" role="region" aria-label={say('points')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {['criterion', 'reason', 'value', 'weight', 'points'].map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.points.map(({ criterion, reason, value, weight, points }) => (
            <tr key={criterion}>
              <th scope="row">{wording.label('criterion', criterion)}</th>
              <td>{reasonText(wording, { criterion, reason }, true)}</td>
              <td>{figure(value)}</td>
              <td>{figure(weight)}</td>
              <td>{figure(points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('sum')}</th>
            <td colSpan={3} />
            <td>{figure(told.quality)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Choice({ wording, told: { needFactor, wave, ...told } }: PartProps): ReactElement {
  const say = (key: string) => wording.t(`pages:explanation.${key}`);
  const { urgency, coverage, equity, waiting, factor } = needFactor;
  const parts = { urgency, coverage, equity, waiting, factor };
  const inWords = Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, figure(value)]));
  const margin = wave?.runnerUpMargin;
  return (
    <dl className="facts columns">
      <Fact name={say('engine')}>{told.engineVersion}</Fact>
      <Fact name={say('need')}>{wording.t('pages:explanation.needText', inWords)}</Fact>
      <Fact name={say('fit')}>{figure(told.fit)}</Fact>
      <Fact name={say('price')}>{figure(told.scarcityPrice)}</Fact>
      <Fact name={say('lift')}>{figure(told.lift)}</Fact>
      <Fact name={say('wave')}>
        {wave
          ? wording.t('pages:explanation.waveText', { number: wave.number, size: wave.size })
          : say('noWave')}
        {wave?.exploration ? `, ${say('exploration')}` : ''}
      </Fact>
      {margin != null && <Fact name={say('margin')}>{figure(margin)}</Fact>}
      {wave?.batch && <Fact name={say('batchPrice')}>{figure(wave.batch.price)}</Fact>}
    </dl>
  );
}

/** Not every engine stored every figure. */
export const figure = (value: number | undefined): string =>
  value === undefined ? '–' : String(Number(value.toFixed(decimals)));
