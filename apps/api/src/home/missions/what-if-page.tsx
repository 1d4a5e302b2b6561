import type { Counterfactual } from '@app/matching';
import type { MatchDetail } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Page } from '../../pages/page.js';
import { SignedInNav } from '../signed-in-nav.js';
import { Comparison } from './comparison.js';
import type { WhatIfAsked } from './what-if-forms.js';
import { valuesOf, WhatIfForms } from './what-if-forms.js';

/** The answer to one change of a match, and the forms for the next. */
export function WhatIfPage({
  wording,
  match,
  asked,
  told,
}: {
  readonly wording: Wording;
  readonly match: MatchDetail;
  readonly asked?: WhatIfAsked;
  readonly told?: Counterfactual;
}): ReactElement {
  const say = (key: string) => wording.t(`pages:whatIf.${key}`);
  return (
    <Page wording={wording} title={say('title')} wide nav={<SignedInNav wording={wording} coordinates />}>
      <p className="eyebrow">
        <a href={`/matches/${match.id}`}>{wording.label('kind', match.need.kind)}</a>
      </p>
      <h1>{say('title')}</h1>
      <p className="lead">{say('intro')}</p>
      {told && asked?.query.kind && (
        <p className="muted">
          {wording.t('pages:whatIf.asked', {
            change: [say(`change.${asked.query.kind}`), ...valuesOf(wording, asked.query)].join(', '),
          })}
        </p>
      )}
      {told && <Comparison wording={wording} told={told} />}
      <section>
        <h2>{say('forms')}</h2>
        <WhatIfForms wording={wording} matchId={match.id} asked={asked} />
      </section>
    </Page>
  );
}
