import type { District, Territory } from '@app/domain/territories';
import { districtOfPostalCode } from '@app/domain/territories';
import { foldText } from '../../fold-text.js';
import type { CellReading } from '../problems.js';
import { problem } from '../problems.js';

/** Where a volunteer starts from, never more exactly than a district. */
export interface SiteReading {
  readonly district: string;
  readonly postalCode: string;
}

/**
 * The district of a postal code, else of an arrondissement's number (`18`, `18e`, `Paris 18`, `75018`). `1000` is 01000,
 * in the Ain: a spreadsheet drops the zero of departments 01 to 09.
 */
export function readSite(
  postalCell: string | undefined,
  districtCell: string | undefined,
  territory: Territory,
): CellReading<SiteReading> {
  const postal = /^\s*(\d[\d ]{3,5}\d|\d{4})(?:[.,]0)?(?:\s+\D.*)?$/
    .exec(postalCell ?? '')?.[1]
    ?.replace(/\s/g, '');
  const named = districtNamed(districtCell ?? '', territory);
  if (!postal) {
    if (named) return { value: siteIn(named), problems: [] };
    const code = postalCell || districtCell ? 'postal-code-unreadable' : 'site-missing';
    return { problems: [problem(postalCell ? 'postalCode' : 'district', code)] };
  }
  const postalCode = postal.padStart(5, '0');
  const restored = postal.length === 4 ? [problem('postalCode', 'leading-zero-restored')] : [];
  const district = districtOfPostalCode(territory, postalCode);
  if (!district) return { problems: [...restored, problem('postalCode', 'outside-territory')] };
  const differs = named && named.code !== district.code ? [problem('district', 'district-differs')] : [];
  return { value: { district: district.code, postalCode }, problems: [...restored, ...differs] };
}

function districtNamed(cell: string, territory: Territory): District | undefined {
  const text = foldText(cell);
  const withoutCity = text.replace(new RegExp(`^${foldText(territory.name)} `), '');
  const number = /^(\d{1,2})(?:er|ere|e|eme|ieme|nd|nde)?(?: arrondissement| arr\.?)?$/.exec(
    withoutCity,
  )?.[1];
  return territory.districts.find(
    (district) =>
      district.postalCodes.includes(text) || (number !== undefined && district.number === Number(number)),
  );
}

function siteIn(district: District): SiteReading {
  return { district: district.code, postalCode: district.postalCodes[0] ?? '' };
}
