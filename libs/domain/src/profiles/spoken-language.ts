import type { CefrLevel, LanguageCode, LanguageLevel } from '@app/contracts';

/** A language that a volunteer speaks, at the level she states. */
export interface SpokenLanguage {
  readonly code: LanguageCode;
  readonly level: LanguageLevel;
}

/** A language that a session asks for; `relatedAccepted` when this need also takes a related one (Persian for Dari). */
export interface RequiredLanguage {
  readonly code: LanguageCode;
  readonly level: CefrLevel;
  readonly relatedAccepted: boolean;
}
