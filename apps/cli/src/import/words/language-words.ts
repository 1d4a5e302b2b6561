import type { LanguageCode } from '@app/contracts';
import { isLanguage } from '@app/contracts';
import { foldText } from '../fold-text.js';

/**
 * What people call each language: French, English, then the language itself. Never the bare name of a nationality where
 * the language has another name: where somebody is from says nothing of what they speak.
 */
export const languageNames = {
  fra: ['français', 'french'],
  eng: ['anglais', 'english'],
  ara: ['arabe', 'arabic', 'العربية', 'عربي'],
  arb: [
    'arabe littéral',
    'arabe littéraire',
    'arabe classique',
    'arabe standard',
    'standard arabic',
    'الفصحى',
  ],
  apc: [
    'arabe levantin',
    'arabe syrien',
    'arabe libanais',
    'arabe palestinien',
    'levantine arabic',
    'syrien',
  ],
  arz: ['arabe égyptien', 'egyptian arabic'],
  acm: ['arabe irakien', 'iraqi arabic'],
  apd: ['arabe soudanais', 'sudanese arabic'],
  shu: ['arabe tchadien', 'chadian arabic'],
  ayl: ['arabe libyen', 'libyan arabic'],
  aeb: ['arabe tunisien', 'tunisian arabic'],
  arq: ['arabe algérien', 'algerian arabic'],
  ary: ['arabe marocain', 'moroccan arabic', 'darija', 'الدارجة'],
  mey: ['hassaniya', 'hassanya', 'arabe mauritanien'],
  prs: ['dari', 'farsi afghan', 'persan afghan', 'دری'],
  haz: ['hazaragi', 'hazara', 'هزارگی'],
  pes: ['persan', 'farsi', 'perse', 'persian', 'فارسی'],
  pus: ['pachto', 'pachtou', 'pashto', 'pachtoune', 'pashtou', 'پښتو'],
  tir: ['tigrinya', 'tigrigna', 'ትግርኛ'],
  amh: ['amharique', 'amharic', 'አማርኛ'],
  som: ['somali', 'soomaali'],
  ukr: ['ukrainien', 'ukrainian', 'українська'],
  rus: ['russe', 'russian', 'русский'],
  kat: ['géorgien', 'georgian', 'ქართული'],
  hye: ['arménien', 'armenian', 'հայերեն'],
  sqi: ['albanais', 'albanian', 'shqip'],
  tur: ['turc', 'turkish', 'türkçe'],
  kmr: ['kurmandji', 'kurmanji', 'kurmanci', 'kurde kurmandji'],
  ckb: ['sorani', 'kurde sorani', 'سۆرانی'],
  urd: ['ourdou', 'urdu', 'اردو'],
  ben: ['bengali', 'bangla', 'বাংলা'],
  tam: ['tamoul', 'tamil', 'தமிழ்'],
  bod: ['tibétain', 'tibetan', 'བོད་སྐད'],
  snk: ['soninké', 'sarakolé', 'soninke'],
  bam: ['bambara', 'bamanankan'],
  emk: ['malinké', 'mandingue', 'maninka', 'malinke'],
  dyu: ['dioula', 'dyula', 'jula'],
  ful: ['peul', 'poular', 'pulaar', 'fula', 'fulfulde', 'fulani'],
  sus: ['soussou', 'susu', 'sosso'],
  lin: ['lingala'],
  hat: ['créole haïtien', 'haitian creole', 'kreyòl ayisyen'],
  spa: ['espagnol', 'spanish', 'castillan', 'español'],
  fsl: ['lsf', 'langue des signes française', 'langue des signes', 'french sign language'],
} as const satisfies Record<LanguageCode, readonly string[]>;

const codeOfName: ReadonlyMap<string, LanguageCode> = new Map(
  (Object.entries(languageNames) as [LanguageCode, readonly string[]][]).flatMap(([code, all]) =>
    all.map((name) => [foldText(name), code] as const),
  ),
);

/** Names of several languages of the catalogue: only the person can say which. */
const ambiguous: ReadonlySet<string> = new Set(['kurde', 'kurdish', 'creole', 'berbere']);

/** The language of a name or an ISO 639-3 code; `ambiguous` for Kurdish, nothing when it is not in the catalogue. */
export function languageOfName(name: string): LanguageCode | 'ambiguous' | undefined {
  const folded = foldText(name);
  if (ambiguous.has(folded)) return 'ambiguous';
  return codeOfName.get(folded) ?? (isLanguage(folded) ? folded : undefined);
}

/** The languages named among folded words, the longest name first: "arabe soudanais" is not also "arabe". */
export function languagesNamedIn(words: string): readonly LanguageCode[] {
  let text = words;
  const found = new Set<LanguageCode>();
  for (const [name, code] of longestFirst) {
    if (!text.includes(` ${name} `)) continue;
    found.add(code);
    text = text.replaceAll(` ${name} `, '  ');
  }
  return [...found];
}

const longestFirst = [...codeOfName].sort(([a], [b]) => b.length - a.length);
