import type { Steered, TerritoryModes } from '@app/domain/steering';
import { modes, steered } from '@app/domain/steering';
import { territoryByCode } from '@app/domain/territories';
import type { SteeringView } from '@app/persistence';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import { Page } from '../../pages/page.js';
import { SignedInNav } from '../signed-in-nav.js';
import { shortMomentOf } from '../words.js';

/** What was asked for and refused, beside the field at fault where there is one. */
interface RefusedChange {
  readonly territory: string;
  readonly modes: TerritoryModes;
  readonly pointer: string | undefined;
  readonly text: string;
}

interface SettingsProps {
  readonly wording: Wording;
  readonly territories: readonly SteeringView[];
  readonly refused?: RefusedChange;
}

/** What each territory lets the service do by itself: a form, and who changed it. */
export function SettingsPage({ wording, territories, refused }: SettingsProps): ReactElement {
  const say = (key: string) => wording.t(`pages:settings.${key}`);
  return (
    <Page wording={wording} title={say('title')} wide nav={<SignedInNav wording={wording} coordinates />}>
      <h1>{say('title')}</h1>
      <p className="lead">{say('intro')}</p>
      {territories.map((view) => (
        <TerritoryCard
          key={view.territory}
          wording={wording}
          view={view}
          refused={refused?.territory === view.territory ? refused : undefined}
        />
      ))}
    </Page>
  );
}

interface CardProps {
  readonly wording: Wording;
  readonly view: SteeringView;
  readonly refused: RefusedChange | undefined;
}

function TerritoryCard({ wording, view, refused }: CardProps): ReactElement {
  const { territory, version, answersRecorded, answersNeeded } = view;
  const name = territory.charAt(0).toUpperCase() + territory.slice(1);
  const answers = { recorded: answersRecorded, needed: answersNeeded };
  const beside = steered.some((setting) => refused?.pointer === `/${setting}`);
  return (
    <section className="card" aria-label={name}>
      <h2>{name}</h2>
      <p className="note">
        {wording.t(`pages:settings.${answersRecorded < answersNeeded ? 'tooFew' : 'enough'}`, answers)}
      </p>
      {refused && !beside && (
        <p className="note warm" role="alert">
          {refused.text}
        </p>
      )}
      <form method="post" action="/supervision/settings">
        <input type="hidden" name="territory" value={territory} />
        <input type="hidden" name="version" value={version} />
        {steered.map((setting) => (
          <Choice
            key={setting}
            wording={wording}
            id={`${territory}-${setting}`}
            setting={setting}
            chosen={refused?.modes[setting] ?? view[setting]}
            error={refused?.pointer === `/${setting}` ? refused.text : undefined}
          />
        ))}
        <button type="submit">{wording.t('pages:settings.save')}</button>
      </form>
      <Changes wording={wording} view={view} />
    </section>
  );
}

function Choice({
  wording,
  id,
  setting,
  chosen,
  error,
}: {
  readonly wording: Wording;
  readonly id: string;
  readonly setting: Steered;
  readonly chosen: TerritoryModes[Steered];
  readonly error: string | undefined;
}): ReactElement {
  const say = (key: string) => wording.t(`pages:settings.${setting}.${key}`);
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend>{say('name')}</legend>
      {error !== undefined && (
        <p className="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {modes.map((mode) => (
        <label key={mode} className="check" htmlFor={`${id}-${mode}`}>
          <input
            type="radio"
            id={`${id}-${mode}`}
            name={setting}
            value={mode}
            defaultChecked={mode === chosen}
            aria-invalid={error !== undefined && mode === chosen ? true : undefined}
          />
          <span>{say(mode)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Changes({ wording, view: { territory, changes } }: Pick<CardProps, 'wording' | 'view'>) {
  if (changes.length === 0) return null;
  const { timeZone } = territoryByCode(territory);
  const mode = (code: string) => wording.t(`pages:settings.mode.${code}`);
  return (
    <>
      <h3 className="after">{wording.t('pages:settings.changes')}</h3>
      <ul>
        {changes.map(({ setting, before, after, changedAt, byReader }) => (
          <li key={`${setting}-${changedAt.toISOString()}`}>
            {wording.t(`pages:settings.${byReader ? 'changedByYou' : 'changed'}`, {
              when: shortMomentOf(wording, changedAt, timeZone),
              setting: wording.t(`pages:settings.${setting}.name`),
              before: mode(before),
              after: mode(after),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
