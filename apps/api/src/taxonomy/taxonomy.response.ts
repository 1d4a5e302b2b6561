import type { KindCode, KindDefinition, LanguageCode } from '@app/contracts';
import { kindCodes, languageCodes } from '@app/contracts';
import { Code, CodeOrNull, Codes, Flag, Many, Shaped, Text, Whole } from '../http/response-fields.js';

/** A code with its words. */
export class LabelledCode {
  @Text()
  readonly code: string;
  @Text()
  readonly label: string;
}

/** A kind of mission. */
export class KindResponse {
  @Code(kindCodes)
  readonly code: KindCode;
  @Text()
  readonly label: string;
  @Codes()
  readonly resources: KindDefinition['resources'];
  @Whole('Safeguarding tier, 0 to 4; a need may ask for more.')
  readonly tier: KindDefinition['tier'];
  @Whole()
  readonly minimumAge: number;
  @Codes()
  readonly requiredFields: KindDefinition['requiredFields'];
  @Codes()
  readonly rhythm: KindDefinition['rhythm'];
  @Code(['listed', 'general-call'])
  readonly board: KindDefinition['board'];
  @Flag()
  readonly choice: boolean;
  @Code(['open', 'closed', 'orientation'])
  readonly opening: KindDefinition['opening'];
}

export class LanguageResponse {
  @Code(languageCodes, 'ISO 639-3.')
  readonly code: LanguageCode;
  @Text()
  readonly label: string;
  @CodeOrNull(languageCodes)
  readonly varietyOf: LanguageCode | null;
  @Codes(languageCodes)
  readonly related: readonly LanguageCode[];
}

export class SkillResponse {
  @Text()
  readonly code: string;
  @Text()
  readonly label: string;
  @Flag()
  readonly certified: boolean;
}

/** Every code that people choose from. */
export class TaxonomyResponse {
  @Text()
  readonly locale: string;
  @Many(() => KindResponse)
  readonly kinds: readonly KindResponse[];
  @Many(() => LanguageResponse)
  readonly languages: readonly LanguageResponse[];
  @Many(() => LabelledCode)
  readonly levels: readonly LabelledCode[];
  @Many(() => SkillResponse)
  readonly skills: readonly SkillResponse[];
  @Many(() => LabelledCode)
  readonly items: readonly LabelledCode[];
  @Many(() => LabelledCode)
  readonly equipment: readonly LabelledCode[];
  @Many(() => LabelledCode)
  readonly access: readonly LabelledCode[];
  @Many(() => LabelledCode)
  readonly settings: readonly LabelledCode[];
  @Many(() => LabelledCode)
  readonly proofs: readonly LabelledCode[];
  @Many(() => LabelledCode)
  readonly matchStates: readonly LabelledCode[];
  @Shaped('For each end of a match, for each role: the reasons it may give, as `{code, label}`.')
  readonly matchReasons: Readonly<Record<string, Readonly<Record<string, readonly LabelledCode[]>>>>;
  @Shaped('`withdraw`, `close`, `moderation`: lists of `{code, label}`.')
  readonly needReasons: Readonly<Record<string, readonly LabelledCode[]>>;
  @Shaped('`withdraw`: list of `{code, label}`.')
  readonly offerReasons: Readonly<Record<string, readonly LabelledCode[]>>;
}
