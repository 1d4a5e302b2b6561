import { districtByCode, territoryByCode } from '@app/domain/territories';
import type { MatchView, MissionView, SessionView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Fact } from './elements.js';

const shown = 4;

interface MissionProps {
  readonly wording: Wording;
  readonly mission: MissionView;
}

export const missionName = ({ wording, mission }: MissionProps): string =>
  mission.kind ? wording.label('kind', mission.kind) : wording.t('pages:mission.unnamed');

/** The arrondissement, never the address. */
export function placeOf({ wording, mission }: MissionProps): string {
  if (mission.remote) return wording.t('pages:mission.remote');
  const territory = territoryByCode(mission.territory);
  const district = mission.district === null ? undefined : districtByCode(territory, mission.district);
  return district?.name ?? territory.name;
}

export function sessionTime(wording: Wording, { startsAt, endsAt }: SessionView, territory: string): string {
  return wording.formatSession(startsAt, endsAt, territoryByCode(territory).timeZone);
}

/** Who asks, where, when; of goods, what is lacking, or what the reader gives. */
export function MissionFacts({
  wording,
  mission,
  promised = [],
}: MissionProps & { readonly promised?: MatchView['promised'] }): ReactElement {
  const { sessions, territory, flexible } = mission;
  const more = sessions.length - shown;
  return (
    <dl className="facts">
      <Fact name={wording.t('pages:mission.who')}>{mission.associationName}</Fact>
      <Fact name={wording.t('pages:mission.where')}>{placeOf({ wording, mission })}</Fact>
      {promised.length > 0 ? (
        <Fact name={wording.t('pages:mission.promised')}>{wording.items(promised)}</Fact>
      ) : (
        mission.items.length > 0 && (
          <Fact name={wording.t('pages:mission.lacking')}>{wording.items(mission.items)}</Fact>
        )
      )}
      <Fact name={wording.t('pages:mission.when')}>
        {sessions.length === 0 ? (
          wording.t(flexible ? 'pages:mission.flexible' : 'pages:mission.noDate')
        ) : (
          <ul>
            {sessions.slice(0, shown).map((session) => (
              <li key={session.id}>{sessionTime(wording, session, territory)}</li>
            ))}
            {more > 0 && <li className="muted">{wording.t('pages:mission.more', { count: more })}</li>}
          </ul>
        )}
      </Fact>
    </dl>
  );
}
