import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Card, Fact } from '../pages/elements.js';
import { Page } from '../pages/page.js';
import type { ConsentView } from './consent-view.js';

interface ConsentPageProps {
  readonly wording: Wording;
  readonly view: ConsentView;
  readonly name: string;
  readonly error?: { readonly code: string; readonly pointer: string } | undefined;
}

/** Who holds what, from whom and why; then yes, or no and erased. */
export function ConsentPage({ wording, view, name, error }: ConsentPageProps): ReactElement {
  const source = view.listedBy ?? wording.t('mail:source.partner');
  const say = (key: string) => wording.t(`pages:consent.${key}`, { name, source });
  const errorOf = (pointer: string) =>
    error?.pointer === pointer ? wording.t(`problems:codes.${error.code}`) : undefined;
  const [bornOnError, charterError] = [errorOf('/bornOn'), errorOf('/charterAccepted')];
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')}>
        <p className="lead">{say('text')}</p>
        <dl className="facts">
          <Fact name={say('what')}>{view.kinds.map((kind) => wording.label('kind', kind)).join(' · ')}</Fact>
          <Fact name={say('data')}>{say('dataText')}</Fact>
          <Fact name={say('from')}>{say('fromText')}</Fact>
          <Fact name={say('why')}>{say('whyText')}</Fact>
          <Fact name={say('rights')}>{say('rightsText')}</Fact>
        </dl>
        <form method="post">
          <input type="hidden" name="answer" value="yes" />
          {view.asksBirthDate && (
            <>
              <label htmlFor="bornOn">{say('bornOn')}</label>
              {bornOnError && (
                <p className="error" id="bornOn-error">
                  {bornOnError}
                </p>
              )}
              <input
                id="bornOn"
                name="bornOn"
                type="date"
                autoComplete="bday"
                required
                aria-invalid={bornOnError ? true : undefined}
                aria-describedby={bornOnError ? 'bornOn-error' : undefined}
              />
            </>
          )}
          <label className="check">
            <input type="checkbox" name="charter" value="yes" required />
            <span>{say('charter')}</span>
          </label>
          {charterError && <p className="error">{charterError}</p>}
          <div className="answers">
            <button type="submit">{say('yes')}</button>
          </div>
        </form>
        <form method="post" className="answers after">
          <input type="hidden" name="answer" value="no" />
          <button type="submit" className="quiet">
            {say('no')}
          </button>
        </form>
        <p className="small">{say('silence')}</p>
      </Card>
    </Page>
  );
}

export function ConsentAnsweredPage({
  wording,
  outcome,
}: {
  readonly wording: Wording;
  readonly outcome: 'agreed' | 'erased' | 'over';
}): ReactElement {
  const say = (key: string) => wording.t(`pages:consent.${outcome}.${key}`);
  return (
    <Page wording={wording} title={say('title')}>
      <Card title={say('title')} mark={outcome === 'over' ? 'stop' : 'done'} warm={outcome === 'over'}>
        <p className="lead">{say('text')}</p>
      </Card>
    </Page>
  );
}
