import { invalid } from '../../errors/index.js';
import { readPublicText, readText } from '../../safeguarding/index.js';
import type { Territory } from '../../territories/index.js';
import { districtOfPostalCode } from '../../territories/index.js';
import type { NeedSite } from './need-terms.js';
import { isGiven } from './read-fields.js';

type SiteFields = { readonly [Field in keyof NeedSite]?: unknown };

/**
 * Reads the site of a need: a postal code of the territory is required, 75018 passes in Paris, 69001 does not.
 * @throws `site-invalid`, `postal-code-malformed`, `site-outside-territory`, `contact-in-text`, those of `readText`
 */
export function readSite(value: unknown, pointer: string, territory: Territory): NeedSite {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('site-invalid', pointer);
  const { label, street, postalCode, city, accessNote, contactNote } = value as SiteFields;
  const optional = (text: unknown, field: keyof NeedSite, most: number, read = readPublicText) =>
    isGiven(text) ? read(text, { pointer: `${pointer}/${field}`, least: 1, most, lines: 'one' }) : null;
  const site: NeedSite = {
    label: optional(label, 'label', 120),
    street: optional(street, 'street', 160),
    postalCode: readPostalCode(postalCode, `${pointer}/postalCode`),
    city: optional(city, 'city', 80) ?? territory.name,
    accessNote: optional(accessNote, 'accessNote', 300),
    contactNote: optional(contactNote, 'contactNote', 200, readText),
  };
  if (!districtOfPostalCode(territory, site.postalCode)) {
    throw invalid('site-outside-territory', `${pointer}/postalCode`);
  }
  return site;
}

function readPostalCode(value: unknown, pointer: string): string {
  const compact = typeof value === 'string' ? value.replaceAll(/\s/g, '') : '';
  if (!/^\d{5}$/.test(compact)) throw invalid('postal-code-malformed', pointer);
  return compact;
}
