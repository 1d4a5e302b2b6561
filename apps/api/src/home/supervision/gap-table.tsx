import type { Gap } from '@app/matching';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { districtNameOf } from '../words.js';

/** Where places stay open, and for how long such places are likely to. */
export function GapTable({
  wording,
  gaps,
}: {
  readonly wording: Wording;
  readonly gaps: readonly Gap[];
}): ReactElement {
  const say = (key: string) => wording.t(`pages:gaps.${key}`);
  return (
    <section>
      <h2>{say('title')}</h2>
      <p className="muted">{say('intro')}</p>
      {gaps.length === 0 ? (
        <p className="muted">{say('none')}</p>
      ) : (
        <div className="card scroll" role="region" aria-label={say('title')} tabIndex={0}>
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
                  <td>{districtNameOf(district) ?? '–'}</td>
                  <td>{language === null ? '–' : wording.label('language', language)}</td>
                  <td>{places === null ? say('few') : places}</td>
                  <td>
                    {waitDays === null ? say('unknown') : wording.t('pages:gaps.days', { count: waitDays })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
