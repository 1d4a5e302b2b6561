import type { Gap } from '@app/matching';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { districtNameOf } from '../words.js';

interface GapsProps {
  readonly wording: Wording;
  readonly gaps: readonly Gap[];
}

/** Where places stay open, and for how long such places are likely to; the many small gaps fold away. */
export function GapTable({ wording, gaps }: GapsProps): ReactElement {
  const say = (key: string) => wording.t(`pages:gaps.${key}`);
  const told = gaps.filter(({ places }) => places !== null);
  const few = gaps.filter(({ places }) => places === null);
  return (
    <section id="gaps">
      <h2>{say('title')}</h2>
      <p className="muted">{say('intro')}</p>
      {gaps.length === 0 && <p className="muted">{say('none')}</p>}
      {told.length > 0 && <Rows wording={wording} gaps={told} name={say('title')} />}
      {few.length > 0 && (
        <details>
          <summary>{wording.t('pages:gaps.more', { count: few.length })}</summary>
          <Rows wording={wording} gaps={few} name={wording.t('pages:gaps.more', { count: few.length })} />
        </details>
      )}
    </section>
  );
}

function Rows({ wording, gaps, name }: GapsProps & { readonly name: string }): ReactElement {
  const say = (key: string) => wording.t(`pages:gaps.${key}`);
  return (
    <div className="card scroll" role="region" aria-label={name} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {['kind', 'district', 'language', 'places', 'wait'].map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ kind, district, language, places, waitDays }) => (
            <tr key={`${kind}-${district}-${language}`}>
              <th scope="row">{wording.label('kind', kind)}</th>
              <td>{districtNameOf(district) ?? wording.t('pages:mission.remote')}</td>
              <td>{language === null ? say('anyLanguage') : wording.label('language', language)}</td>
              <td>{places === null ? say('few') : places}</td>
              <td>
                {waitDays === null ? say('unknown') : wording.t('pages:gaps.days', { count: waitDays })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
