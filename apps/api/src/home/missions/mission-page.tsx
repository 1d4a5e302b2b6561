import type { MissionView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Card } from '../../pages/elements.js';
import { MissionFacts, missionName } from '../../pages/mission-facts.js';
import { Page } from '../../pages/page.js';
import { SignedInNav } from '../signed-in-nav.js';

/** A mission for a volunteer, who may apply with the offer that fits. */
export function MissionPage({
  wording,
  mission,
  error,
}: {
  readonly wording: Wording;
  readonly mission: MissionView;
  readonly error?: string;
}): ReactElement {
  const title = missionName({ wording, mission });
  return (
    <Page wording={wording} title={title} nav={<SignedInNav wording={wording} />}>
      <Card title={title}>
        <MissionFacts wording={wording} mission={mission} />
        {error !== undefined && (
          <p className="note warm" role="alert">
            {wording.t(`problems:codes.${error}`)}
          </p>
        )}
        {mission.needState === 'published' ? (
          <form method="post" className="answers">
            <button type="submit">{wording.t('pages:mission.apply')}</button>
          </form>
        ) : (
          <p className="note">{wording.t('problems:codes.need-closed')}</p>
        )}
      </Card>
    </Page>
  );
}
