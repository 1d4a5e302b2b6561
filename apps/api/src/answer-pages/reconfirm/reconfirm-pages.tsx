import { needWithdrawReasons, offerWithdrawReasons } from '@app/contracts';
import { territoryByCode } from '@app/domain/territories';
import type { Wording } from '@app/wording';
import type { ReactElement, ReactNode } from 'react';
import { Card, Fact } from '../../pages/elements.js';
import { Page } from '../../pages/page.js';
import { AnswerButton, AnswerWithReason } from '../answer-forms.js';
import type { StandingView } from './standing-views.js';

interface StandingProps {
  readonly wording: Wording;
  readonly view: StandingView;
}

export function ReconfirmOfferPage({ wording, view }: StandingProps): ReactElement {
  const say = (key: string) => wording.t(`pages:reconfirmOffer.${key}`);
  return (
    <StandingPage wording={wording} view={view} words="reconfirmOffer">
      <AnswerButton answer="yes" label={say(view.paused ? 'resume' : 'yes')} />
      {!view.paused && <AnswerButton answer="pause" label={say('pause')} quiet />}
      <AnswerWithReason
        answer="withdraw"
        label={say('withdraw')}
        question={wording.t('pages:invitation.whyNot')}
        reasons={offerWithdrawReasons.map((code) => ({ code, label: say(`reasons.${code}`) }))}
      />
    </StandingPage>
  );
}

export function ReconfirmNeedPage({ wording, view }: StandingProps): ReactElement {
  const say = (key: string) => wording.t(`pages:reconfirmNeed.${key}`);
  return (
    <StandingPage wording={wording} view={view} words="reconfirmNeed">
      <AnswerButton answer="yes" label={say('yes')} />
      <AnswerButton answer="done" label={say('done')} quiet />
      <AnswerWithReason
        answer="withdraw"
        label={say('withdraw')}
        question={wording.t('pages:invitation.whyNot')}
        reasons={needWithdrawReasons.map((code) => ({ code, label: wording.label('reason', code) }))}
      />
    </StandingPage>
  );
}

function StandingPage({
  wording,
  view,
  words,
  children,
}: StandingProps & { readonly words: string; readonly children: ReactNode }): ReactElement {
  const say = (key: string) => wording.t(`pages:${words}.${key}`);
  const title = say(view.paused ? 'pausedTitle' : 'title');
  const { timeZone } = territoryByCode(view.territory);
  return (
    <Page wording={wording} title={title}>
      <Card title={title}>
        <p className="lead">{say('text')}</p>
        <dl className="facts">
          <Fact name={say('what')}>{view.kinds.map((kind) => wording.label('kind', kind)).join(' · ')}</Fact>
          {view.since && <Fact name={say('since')}>{wording.formatDate(view.since, timeZone)}</Fact>}
        </dl>
        <div className="answers">{children}</div>
      </Card>
    </Page>
  );
}
