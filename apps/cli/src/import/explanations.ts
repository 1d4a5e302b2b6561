import type { ListedCode, WarningCode } from './needs-feed/findings.js';
import type { RefusalCode } from './needs-feed/refusals.js';
import type { ProblemCode } from './offers-csv/problems.js';

/** What only the database can tell, once a row is written. */
type WrittenCode =
  | 'association-unverified'
  | 'association-not-authorised'
  | 'offer-already-imported'
  | 'places-held'
  | 'second-home'
  | 'too-many-offers'
  | 'volunteer-elsewhere';

/** Every code that the readers of files know; rules of the domain may add theirs. */
export type ReportCode = RefusalCode | ListedCode | WarningCode | ProblemCode | WrittenCode;

/** What a code means to the operator, and what mends it. */
export function explain(code: string): string {
  return explanations[code as ReportCode] ?? 'A rule of the service refused it.';
}

const explanations: Readonly<Record<ReportCode, string>> = {
  'title-missing': 'There is no title.',
  'title-badly-encoded': 'The title holds a numeric entity (&#…;): write the letter itself.',
  'title-one-word': 'The title is one single word.',
  'client-id-missing': 'There is no client id.',
  'client-id-repeated': 'An earlier mission of this feed has the same client id; that one is read.',
  'description-missing': 'There is no description.',
  'description-badly-encoded': 'The description holds a numeric entity (&#…;): write the letter itself.',
  'description-too-long': 'The description is longer than 20,000 characters.',
  'application-url-missing': 'There is no link to apply.',
  'application-url-invalid': 'The link to apply is not an http or https address.',
  'country-unknown': 'The country is not a code of ISO 3166.',
  'remote-unknown': 'Remote is none of no, possible, full, local.',
  'places-not-positive': 'The number of places is not above zero.',
  'domain-unknown': 'The domain is not one of the twenty.',
  'organisation-name-badly-encoded': 'The name of the organisation holds a numeric entity (&#…;).',
  'compensation-negative': 'The compensation is below zero.',
  'compensation-inverted': 'The highest compensation is below the lowest.',
  'compensation-unit-unknown': 'The unit of compensation is none of hour, day, month, year.',
  'compensation-type-unknown': 'The type of compensation is neither gross nor net.',

  'kind-not-open': 'The kind is closed here, or waits for its safeguards; with minors every kind does.',
  'details-missing': 'A language pair, a skill or a list of items is missing: anybody would pass.',
  'tier-unknown': 'Where it happens, or whether one-to-one, is unknown: so is the safeguarding tier.',
  'minors-unknown': 'Whether minors are among the people helped is not stated.',

  'activity-unknown': 'The activity is not in the list.',
  'kinds-several': 'The activities point to several kinds; none was chosen.',
  'text-shortened': 'The text is too long and was cut.',
  'tag-unread': 'A tag of ours could not be read.',
  'sessions-none': 'No session is dated: the need is flexible, its schedule is not compared.',
  'dates-unreadable': 'The date could not be read.',
  'dates-passed': 'The last date has passed.',
  'places-unreadable': 'The number of places could not be read; one is assumed.',
  'places-capped': 'More than 500 places were asked; 500 are kept.',
  'address-missing': 'There is no address.',
  'addresses-several': 'Several addresses lie in the territory; the first is used.',
  compensated: 'The mission is paid: check that it is volunteering.',
  'field-missing': 'The kind asks for a field that the feed does not give; the association can fill it in.',
  'rna-invalid': 'The RNA number is malformed and was dropped.',
  'siren-invalid': 'The SIREN or SIRET number is wrong and was dropped.',
  'register-number-missing': 'There is no valid RNA or SIREN number.',
  'organisation-name-missing': 'The organisation has no name; the publisher stands for it.',

  'given-name-missing': 'There is no given name.',
  'family-name-missing': 'There is no family name.',
  'name-invalid': 'The name holds marks that no name has, a web or e-mail address, or over 120 characters.',
  'email-missing': 'There is no e-mail address, so the person cannot be asked to agree.',
  'email-invalid': 'The e-mail address is malformed.',
  'email-several': 'The cell holds several e-mail addresses: keep one.',
  'email-repeated': 'An earlier row has the same e-mail address; that one is read.',
  'birth-date-missing': 'There is no birth date: nobody is matched before their age is known.',
  'birth-date-unreadable': 'The birth date could not be read: write DD/MM/YYYY.',
  'birth-year-two-digits': 'The year of birth has two digits: write four.',
  'birth-date-impossible': 'The birth date lies in the future or over 110 years ago.',
  'under-age': 'The person is under 16.',
  'phone-unreadable': 'The phone number is not valid and was dropped.',
  'phone-digits-lost': 'The spreadsheet rounded the phone number: format the column as text.',
  'leading-zero-restored': 'The leading zero that the spreadsheet removed was put back.',
  'site-missing': 'There is neither postal code nor arrondissement.',
  'postal-code-unreadable': 'The postal code or arrondissement could not be read.',
  'outside-territory': 'The address lies outside the territory.',
  'district-differs': 'The arrondissement is not that of the postal code; the postal code is kept.',
  'offer-refused': 'The offer breaks a rule of the service.',
  'kind-missing': 'No type of mission was recognised.',
  'kind-unknown': 'The type of mission is in no table.',
  'language-unknown': 'The language is not in the catalogue.',
  'language-ambiguous': 'The name stands for several languages: say which.',
  'language-level-missing': 'The language has no level; the lowest is assumed.',
  'skill-unknown': 'The skill is not in the list.',
  'skill-to-be-proved': 'The skill counts as required only once its proof was seen.',
  'availability-empty': 'No hours could be read, and the missions offered need some.',
  'availability-missing': 'No availability: only flexible needs can fit.',
  'availability-unread': 'This piece of the availability could not be read and was left out.',
  'distance-missing': 'There is no distance; 5 km are assumed.',
  'distance-unreadable': 'The distance is not a number above 0 and up to 100; 5 km are assumed.',
  'hours-unreadable': 'The weekly hours could not be read and were dropped.',
  'date-unreadable': 'The date could not be read: write DD/MM/YYYY.',
  'date-year-two-digits': 'The year has two digits: write four. The date was dropped.',
  'dates-inverted': 'The end lies before the beginning and was dropped.',
  'answer-unread': 'The answer is neither yes nor no; it counts as no answer.',
  'consent-refused': 'The person refused: the row is not read.',

  'association-unverified':
    'Nobody has verified the association or answers for it: verify it, or import with --vouched-by.',
  'association-not-authorised':
    'The kind asks for a yearly authorisation that the association does not hold.',
  'offer-already-imported': 'This person has an offer from an earlier import; it stays as it is.',
  'items-missing': 'Goods are offered: write which and how many, such as "10 couvertures, 2 poussettes".',
  'item-unknown': 'The thing given is in no table and was left out.',
  'quantity-unreadable': 'The thing given has no number from 1 to 10,000 beside it and was left out.',
  'vehicle-missing': 'A vehicle is offered: write its seats beside the driver’s, or its volume in m³.',
  'vehicle-unreadable': 'What the vehicle takes is not a number: write 4, or 12 m³.',
  'vehicle-invalid':
    'Seats are whole and at most 60, the volume at most 100 m³, child seats no more than seats.',
  'premises-missing': 'A room is offered: write for how many people it is.',
  'premises-unreadable': 'For how many people the room is is not a number.',
  'premises-invalid': 'A room is for 1 to 2,000 people, whole ones.',
  'premises-steps-missing': 'Write yes or no: whether the room is free of steps from the street.',
  'premises-dwelling': 'A dwelling is never lent here: write no where nobody lives there.',
  'equipment-unknown': 'What the room has is in no table and was left out.',
  'places-held': 'More places are held already than the mission now has; it stays as it was.',
  'second-home': 'This person has another offer with a home.',
  'too-many-offers': 'This person has as many offers as one may have.',
  'volunteer-elsewhere': 'This person is a volunteer of another territory.',
};
