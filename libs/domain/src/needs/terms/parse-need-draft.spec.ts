import type { KindCode } from '@app/contracts';
import { kindCodes, kindOf, needSettingCodes } from '@app/contracts';
import { needInput } from '@app/testing';
import fc from 'fast-check';
import { Refusal } from '../../errors/index.js';
import { paris } from '../../territories/index.js';
import type { NeedInput } from './need-terms.js';
import { parseNeedDraft } from './parse-need-draft.js';

const now = new Date('2026-10-05T10:00:00Z');
const parse = (input: NeedInput) => parseNeedDraft(input, { territory: paris, now });
const weekly = {
  weekdays: [2],
  fromMinute: 600,
  toMinute: 720,
  from: '2026-10-06',
  until: '2026-12-15',
};

describe('parseNeedDraft', () => {
  it('reads a need, with what was left out at its safest', () => {
    expect(parse(needInput())).toMatchObject({
      kind: 'conversation',
      flexible: false,
      remote: false,
      site: { postalCode: '75018', city: 'Paris', contactNote: null },
      handlesPapers: false,
      namedAdult: false,
      languages: [],
      frenchLevel: null,
      placeCount: 2,
      crisis: false,
    });
    expect(parse(needInput({ minorsPresent: undefined })).minorsPresent).toBe('unknown');
  });

  it('counts the items of goods as its places', () => {
    const items = [
      { item: 'tents', quantity: 12 },
      { item: 'other', label: 'Béquilles', quantity: 3 },
    ];
    expect(
      parse(needInput({ kind: 'goods', schedule: undefined, placeCount: undefined, items })),
    ).toMatchObject({ placeCount: 2, items: [{ item: 'tents', label: null, quantity: 12 }, items[1]] });
  });

  it('takes 75116 for Paris, and a telephone number for the day alone', () => {
    const site = { postalCode: '75 116', contactNote: 'Demander Awa, 06 12 34 56 78' };
    expect(parse(needInput({ site })).site).toMatchObject({
      postalCode: '75116',
      contactNote: site.contactNote,
    });
  });

  it('reads a level in the words of associations as the lowest that it may mean', () => {
    const languages = [{ code: 'prs', level: 'intermediate', relatedAccepted: true }];
    expect(parse(needInput({ languages })).languages).toEqual([
      { code: 'prs', level: 'B1', relatedAccepted: true },
    ]);
  });

  it.each<[string, string, NeedInput]>([
    ['kind-unknown', '/kind', { kind: 'magic' }],
    ['setting-unknown', '/setting', { setting: 'moon' }],
    ['text-missing', '/title', { title: '  ' }],
    ['text-too-short', '/title', { title: 'Thé' }],
    ['text-too-long', '/title', { title: 'a'.repeat(121) }],
    ['control-character', '/title', { title: 'Atelier\nde thé' }],
    ['control-character', '/description', { description: 'Un groupe\u0007 ouvert à tous' }],
    ['text-too-long', '/description', { description: 'é'.repeat(4001) }],
    ['contact-in-text', '/title', { title: 'Appelez le 06 12 34 56 78' }],
    ['contact-in-text', '/description', { description: 'Écrivez à awa@exemple.fr pour venir' }],
    [
      'contact-in-text',
      '/site/accessNote',
      { site: { postalCode: '75018', accessNote: 'voir www.exemple.fr' } },
    ],
    [
      'session-in-past',
      '/schedule/once/0/date',
      { schedule: { once: [{ date: '2026-10-04', fromMinute: 600, toMinute: 660 }] } },
    ],
    ['no-session', '/schedule', { schedule: { once: [] } }],
    [
      'session-inverted',
      '/schedule/once/0/toMinute',
      { schedule: { once: [{ date: '2026-10-20', fromMinute: 600, toMinute: 540 }] } },
    ],
    [
      'dates-inverted',
      '/schedule/weekly/0/until',
      { schedule: { weekly: [{ ...weekly, until: '2026-10-05' }] } },
    ],
    [
      'schedule-too-far',
      '/schedule',
      { schedule: { once: [{ date: '2028-01-10', fromMinute: 600, toMinute: 660 }] } },
    ],
    ['flexible-with-schedule', '/flexible', { flexible: true }],
    ['field-missing', '/schedule', { schedule: undefined }],
    ['places-invalid', '/placeCount', { placeCount: 0 }],
    ['places-invalid', '/placeCount', { placeCount: Number.NaN }],
    ['places-invalid', '/placeCount', { placeCount: 1.5 }],
    ['places-invalid', '/placeCount', { placeCount: 501 }],
    ['language-unknown', '/languages/0/code', { languages: [{ code: 'xxx', level: 'B1' }] }],
    ['language-level-unknown', '/languages/0/level', { languages: [{ code: 'prs', level: 'B9' }] }],
    ['language-level-unknown', '/languages/0/level', { languages: [{ code: 'prs', level: 'native' }] }],
    [
      'language-twice',
      '/languages/1/code',
      {
        languages: [
          { code: 'prs', level: 'B1' },
          { code: 'prs', level: 'C1' },
        ],
      },
    ],
    ['language-unknown', '/helpfulLanguages/0', { helpfulLanguages: ['klingon'] }],
    ['skill-unknown', '/requiredSkills/1', { requiredSkills: ['music', 'sorcery'] }],
    ['postal-code-malformed', '/site/postalCode', { site: { postalCode: '7501' } }],
    ['site-outside-territory', '/site/postalCode', { site: { postalCode: '69001' } }],
    ['field-missing', '/site', { site: undefined }],
    ['remote-with-site', '/site', { remote: true, setting: 'group-online' }],
    ['setting-contradicts-remote', '/setting', { setting: 'group-online' }],
    [
      'setting-contradicts-group',
      '/setting',
      { remote: true, site: undefined, setting: 'group-online', oneToOne: true },
    ],
    ['field-missing', '/oneToOne', { oneToOne: undefined }],
    ['not-yes-or-no', '/oneToOne', { oneToOne: 'no' }],
    ['minors-answer-unknown', '/minorsPresent', { minorsPresent: 'maybe' }],
    ['audience-contradicts-minors', '/audience', { audience: { fromAge: 12, toAge: 20 } }],
    ['audience-invalid', '/audience/toAge', { audience: { fromAge: 20, toAge: 12 } }],
    ['frequency-invalid', '/minimumSessionsPerWeek', { minimumSessionsPerWeek: 8 }],
    ['case-reference-malformed', '/caseReference', { caseReference: 'Awa Diop' }],
    ['field-missing', '/handlesPapers', { kind: 'admin-help' }],
    ['field-missing', '/frenchLevel', { kind: 'french-lessons', literacy: false }],
    ['field-missing', '/literacy', { kind: 'french-lessons', frenchLevel: 'A1' }],
    ['literacy-has-no-level', '/frenchLevel', { kind: 'french-lessons', literacy: true, frenchLevel: 'A1' }],
    ['field-missing', '/languages', { kind: 'interpreting', languages: [{ code: 'prs', level: 'B2' }] }],
    ['field-missing', '/items', { kind: 'goods', schedule: undefined }],
    ['quantity-invalid', '/items/0/quantity', { kind: 'goods', items: [{ item: 'tents', quantity: 0 }] }],
    ['item-unknown', '/items/0/item', { kind: 'goods', items: [{ label: 'Manteaux', quantity: 2 }] }],
    ['field-missing', '/items/0/label', { kind: 'goods', items: [{ item: 'other', quantity: 2 }] }],
    [
      'item-twice',
      '/items/1/item',
      {
        kind: 'goods',
        items: [
          { item: 'tents', quantity: 2 },
          { item: 'tents', quantity: 1 },
        ],
      },
    ],
    [
      'field-missing',
      '/everydayOccasion',
      {
        kind: 'interpreting',
        languages: [
          { code: 'fra', level: 'B1' },
          { code: 'prs', level: 'B2' },
        ],
      },
    ],
    [
      'professional-interpreter-needed',
      '/everydayOccasion',
      {
        kind: 'interpreting',
        everydayOccasion: false,
        languages: [
          { code: 'fra', level: 'B1' },
          { code: 'prs', level: 'B2' },
        ],
      },
    ],
    ['person-gender-in-group', '/personGender', { personGender: 'woman' }],
    ['safety-wish-unknown', '/safetyWish', { safetyWish: 'other' }],
    [
      'field-missing',
      '/durationMinutes',
      { kind: 'skilled-mission', handlesPapers: false, usefulSkills: ['accounting'] },
    ],
  ])('refuses %s at %s', (code, pointer, change) => {
    expect(() => parse(needInput(change))).toThrow(expect.objectContaining({ code, pointer }));
  });

  it('keeps a schedule that has begun when it is not the schedule that changes', () => {
    const begun = { once: [{ date: '2026-09-01', fromMinute: 600, toMinute: 660 }] };
    const context = { territory: paris, now, unchangedSchedule: begun };
    expect(parseNeedDraft(needInput({ schedule: undefined }), context).schedule).toBe(begun);
  });

  it('reads remote work without a site or sessions as flexible', () => {
    const translation = needInput({
      kind: 'translation',
      schedule: undefined,
      site: undefined,
      remote: true,
      setting: 'group-online',
      handlesPapers: false,
      durationMinutes: 180,
      languages: [
        { code: 'fra', level: 'C1' },
        { code: 'prs', level: 'C1' },
      ],
    });
    expect(parse(translation)).toMatchObject({ flexible: true, site: null, schedule: { once: [] } });
  });

  it('never lets a need through without a field that its kind requires', () => {
    const requiring = kindCodes.filter((kind) => kindOf(kind).requiredFields.length > 0);
    const bare = (kind: KindCode) =>
      needInput({
        kind,
        schedule: undefined,
        site: undefined,
        remote: true,
        setting: 'private-online',
        handlesPapers: false,
      });
    for (const kind of requiring.filter((code) =>
      kindOf(code).requiredFields.some((field) => field !== 'site'),
    )) {
      expect(() => parse(bare(kind))).toThrow('field-missing');
    }
  });

  it('answers anything at all with a need or a refusal that points somewhere', () => {
    const garbage = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>(...kindCodes, ...needSettingCodes, 'A1', 3, true),
    );
    const fields = Object.keys(needInput()) as (keyof NeedInput)[];
    const change = fc.dictionary(
      fc.constantFrom<string>(...fields, 'languages', 'items', 'audience'),
      garbage,
    );
    fc.assert(
      fc.property(change, (given) => {
        try {
          return parse(needInput(given)).placeCount >= 1;
        } catch (error) {
          return error instanceof Refusal && error.pointer?.startsWith('/') === true;
        }
      }),
      { numRuns: 500 },
    );
  });
});
