import type { KindCode, LanguageCode } from '@app/contracts';
import { kindCodes, languageCodes } from '@app/contracts';
import type { Gap } from '@app/matching';
import { Code, CodeOrNull, Many, TextOrNull, WholeOrNull } from '../http/response-fields.js';

/** Places that lack somebody, in one arrondissement, for one kind, in one language. */
export class GapResponse implements Gap {
  @TextOrNull('INSEE code of the arrondissement; null from home or outside.')
  readonly district: string | null;
  @Code(kindCodes)
  readonly kind: KindCode;
  @CodeOrNull(languageCodes, 'Asked for beside French; null when there is none.')
  readonly language: LanguageCode | null;
  @WholeOrNull('Null: from one to four, which reads "fewer than 5".')
  readonly places: number | null;
  @WholeOrNull('Days that such a place is likely to stay open; null: not enough data.')
  readonly waitDays: number | null;
}

/** The largest gaps first. */
export class GapsResponse {
  @Many(() => GapResponse)
  readonly items: readonly GapResponse[];
}
