import { cefrLevels, languageCodes } from '@app/contracts';
import type { Change } from '@app/matching';
import { dayParts } from '@app/matching';
import type { Wording } from '@app/wording';
import type { ReactElement } from 'react';
import type { WhatIfQuery } from './what-if.query.js';

type Field = 'day' | 'part' | 'count' | 'km' | 'level' | 'language';

interface ChangeForm {
  readonly kind: Change['kind'];
  readonly fields: readonly Field[];
  /** Fields that may stay as they are. */
  readonly optional?: boolean;
}

/** What can be changed here, one form a change: of the need, then of the offer. Nothing that protects people. */
const forms: readonly ChangeForm[] = [
  { kind: 'moved', fields: ['day', 'part'], optional: true },
  { kind: 'sessions-a-week', fields: ['count'] },
  { kind: 'level', fields: ['level'] },
  { kind: 'places', fields: ['count'] },
  { kind: 'free', fields: ['day', 'part'] },
  { kind: 'further', fields: ['km'] },
  { kind: 'speaks', fields: ['language', 'level'] },
];

/** What was asked, and what is wrong with it by field. */
export interface WhatIfAsked {
  readonly query: WhatIfQuery;
  readonly errors: ReadonlyMap<string, string>;
}

interface FormsProps {
  readonly wording: Wording;
  readonly matchId: string;
  readonly asked?: WhatIfAsked | undefined;
}

/** A small form for each change, which works without script; nothing is written by asking. */
export function WhatIfForms({ wording, matchId, asked }: FormsProps): ReactElement {
  return (
    <ul className="list wide">
      {forms.map((form) => (
        <li key={form.kind} className="card">
          <OneForm
            wording={wording}
            action={`/matches/${matchId}/what-if`}
            form={form}
            asked={asked?.query.kind === form.kind ? asked : undefined}
          />
        </li>
      ))}
    </ul>
  );
}

function OneForm({
  wording,
  action,
  form: { kind, fields, optional = false },
  asked,
}: {
  readonly wording: Wording;
  readonly action: string;
  readonly form: ChangeForm;
  readonly asked: WhatIfAsked | undefined;
}): ReactElement {
  const error = asked?.errors.get('/kind');
  return (
    <form method="get" action={action}>
      <input type="hidden" name="kind" value={kind} />
      <fieldset>
        <legend>{wording.t(`pages:whatIf.change.${kind}`)}</legend>
        {error !== undefined && (
          <p className="error" role="alert">
            {error}
          </p>
        )}
        {fields.map((field) => (
          <Input
            key={field}
            wording={wording}
            id={`${kind}-${field}`}
            field={field}
            optional={optional}
            given={asked?.query[field] ?? ''}
            error={asked?.errors.get(`/${field}`)}
          />
        ))}
      </fieldset>
      <button type="submit" className="quiet slim">
        {wording.t('pages:whatIf.ask')}
      </button>
    </form>
  );
}

interface InputProps {
  readonly wording: Wording;
  readonly id: string;
  readonly field: Field;
  readonly optional: boolean;
  readonly given: string;
  readonly error: string | undefined;
}

function Input({ wording, id, field, optional, given, error }: InputProps): ReactElement {
  const described = error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-error` };
  const common = { id, name: field, required: !optional, defaultValue: given, ...described };
  return (
    <>
      <label htmlFor={id}>{wording.t(`pages:whatIf.field.${field}`)}</label>
      {field === 'count' && <input type="number" min={1} max={500} {...common} />}
      {field === 'km' && <input type="number" min={0.5} max={100} step={0.5} {...common} />}
      {field !== 'count' && field !== 'km' && (
        <select {...common}>
          <option value="">{wording.t(`pages:whatIf.${optional ? 'asNow' : 'choose'}`)}</option>
          {optionsOf(wording, field).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {error !== undefined && (
        <p className="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </>
  );
}

function optionsOf(
  wording: Wording,
  field: Exclude<Field, 'count' | 'km'>,
): readonly (readonly [string, string])[] {
  const say = (key: string) => wording.t(`pages:nearMisses.${key}`);
  if (field === 'day') return ['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, say(`weekday.${day}`)]);
  if (field === 'part') return dayParts.map((part) => [part, say(`dayPart.${part}`)]);
  if (field === 'level') return cefrLevels.map((level) => [level, wording.label('level', level)]);
  return languageCodes
    .map((code) => [code, wording.label('language', code)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, wording.locale));
}

/** What was filled in, in words, in the order of the form. */
export function valuesOf(wording: Wording, query: WhatIfQuery): readonly string[] {
  const fields = forms.find(({ kind }) => kind === query.kind)?.fields ?? [];
  return fields.flatMap((field) => {
    const given = query[field];
    if (given === undefined || given === '') return [];
    if (field === 'count') return [given];
    if (field === 'km') return [`${given} km`];
    return [optionsOf(wording, field).find(([value]) => value === given)?.[1] ?? given];
  });
}
