import type { NeedSetting } from '@app/contracts';
import { invalid } from '../../errors/index.js';
import { readText, withoutContacts } from '../../safeguarding/index.js';
import type { Territory } from '../../territories/index.js';
import type { NeedSite } from '../terms/need-terms.js';
import { readPlaceCount } from '../terms/parse-need-draft.js';
import { readSite } from '../terms/read-site.js';
import type { Need } from '../need.js';
import type { ImportedNeed } from './imported-need.js';

/** A feed names languages without levels; a volunteer in an office or at a counter needs at least this. */
const importedLevel = 'B2';

/** What an imported need states, in the fields of a stored one. */
export type ImportedTerms = Pick<
  Need,
  | 'kind'
  | 'title'
  | 'description'
  | 'schedule'
  | 'flexible'
  | 'minimumSessionsPerWeek'
  | 'remote'
  | 'site'
  | 'setting'
  | 'accessOffered'
  | 'oneToOne'
  | 'handlesPapers'
  | 'minorsPresent'
  | 'namedAdult'
  | 'safetyWish'
  | 'personGender'
  | 'languages'
  | 'helpfulLanguages'
  | 'everydayOccasion'
  | 'frenchLevel'
  | 'literacy'
  | 'requiredSkills'
  | 'usefulSkills'
  | 'durationMinutes'
  | 'items'
  | 'audience'
  | 'vehicle'
  | 'premises'
  | 'stay'
  | 'placeCount'
  | 'crisis'
  | 'caseReference'
>;

/**
 * Reads a mission: texts lose the contacts that their publisher put in, for ours open at confirmation only.
 * @throws those of `readText`, `readSite` and `readPlaceCount`; `link-malformed`
 */
export function importedTerms(imported: ImportedNeed, territory: Territory): ImportedTerms {
  if (!/^https?:\/\/\S+$/.test(imported.applicationUrl)) throw invalid('link-malformed', '/applicationUrl');
  return {
    kind: imported.kind ?? null,
    title: cleaned(imported.title, '/title', 200, 'one'),
    description: cleaned(imported.description, '/description', 20_000, 'many'),
    schedule: imported.schedule,
    flexible: imported.flexible,
    minimumSessionsPerWeek: null,
    remote: imported.remote,
    site: siteOf(imported, territory),
    setting: settingOf(imported),
    accessOffered: [],
    oneToOne: imported.oneToOne ?? true,
    handlesPapers: imported.handlesPapers ?? false,
    minorsPresent: imported.minorsPresent,
    namedAdult: false,
    safetyWish: null,
    personGender: null,
    languages: imported.languages.map((code) => ({ code, level: importedLevel, relatedAccepted: false })),
    helpfulLanguages: [],
    everydayOccasion: imported.everydayOccasion ?? null,
    frenchLevel: imported.frenchLevel ?? null,
    literacy: imported.literacy ?? false,
    requiredSkills: [],
    usefulSkills: [],
    durationMinutes: null,
    items: [],
    audience: null,
    vehicle: null,
    premises: null,
    stay: null,
    placeCount: readPlaceCount(imported.placeCount),
    crisis: false,
    caseReference: null,
  };
}

function cleaned(text: string, pointer: string, most: number, lines: 'one' | 'many'): string {
  return withoutContacts(readText(text, { pointer, least: 1, most, lines }));
}

function siteOf({ remote, site }: ImportedNeed, territory: Territory): NeedSite | null {
  if (remote || !site) return null;
  const street = site.street === undefined ? undefined : withoutContacts(site.street).slice(0, 160);
  return readSite({ ...site, street }, '/site', territory);
}

function settingOf({ setting, remote, oneToOne }: ImportedNeed): NeedSetting | 'unknown' {
  return setting ?? (remote && oneToOne === false ? 'group-online' : 'unknown');
}
