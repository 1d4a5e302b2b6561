import type { CefrLevel, KindCode, LanguageCode } from '@app/contracts';
import { cefrLevels, kindCodes, languageCodes } from '@app/contracts';
import type { BoardEntry, GeneralCall } from '@app/persistence';
import {
  Code,
  CodeOrNull,
  Codes,
  Flag,
  Id,
  Instant,
  InstantOrNull,
  Many,
  Shaped,
  Text,
  TextOrNull,
  Whole,
  WholeOrNull,
} from '../http/response-fields.js';

/** A need as the public sees it: where it is says the arrondissement. */
export class BoardEntryResponse implements BoardEntry {
  @Id()
  readonly id: string;
  @Code(kindCodes)
  readonly kind: KindCode;
  @Text()
  readonly title: string;
  @Text()
  readonly description: string;
  @Text()
  readonly association: string;
  @Code(['matched', 'listed-only'])
  readonly listing: BoardEntry['listing'];
  @TextOrNull('Where to apply for a need that is only listed.')
  readonly applicationUrl: string | null;
  @Flag()
  readonly remote: boolean;
  @TextOrNull('INSEE code of the arrondissement.')
  readonly district: string | null;
  @Text('IANA name.')
  readonly timeZone: string;
  @Flag()
  readonly flexible: boolean;
  @Shaped('`once`: dates with hours; `weekly`: rules.')
  readonly schedule: BoardEntry['schedule'];
  @InstantOrNull()
  readonly firstSessionAt: Date | null;
  @InstantOrNull()
  readonly lastSessionAt: Date | null;
  @Codes(languageCodes)
  readonly languages: readonly LanguageCode[];
  @Codes(languageCodes)
  readonly helpfulLanguages: readonly LanguageCode[];
  @CodeOrNull(cefrLevels)
  readonly frenchLevel: CefrLevel | null;
  @Flag()
  readonly literacy: boolean;
  @WholeOrNull()
  readonly minimumAge: 16 | 18 | null;
  @Whole('Of goods: items still lacking.')
  readonly placesOpen: number;
  @Shaped('List of `{item, label, quantity}`: goods that nobody has promised yet.')
  readonly items: BoardEntry['items'];
  @Shaped('`{seats, cubicMetres, childSeats}` or null: the room that a trip takes.')
  readonly vehicle: BoardEntry['vehicle'];
  @Shaped('`{capacity, stepFree, equipment}` or null: what is asked of a room.')
  readonly premises: BoardEntry['premises'];
  @Instant()
  readonly publishedAt: Date;
}

/** What stands for needs that are never listed one by one. */
export class GeneralCallResponse implements GeneralCall {
  @CodeOrNull(kindCodes)
  readonly kind: KindCode | null;
  @WholeOrNull('Null: fewer than five.')
  readonly needs: number | null;
  @Text('The call in words.')
  readonly text: string;
}

/** One page of the board; the general calls come with the first. */
export class BoardResponse {
  @Many(() => BoardEntryResponse)
  readonly items: readonly BoardEntryResponse[];
  @TextOrNull('The cursor of the next page.')
  readonly next: string | null;
  @Many(() => GeneralCallResponse)
  readonly generalCalls: readonly GeneralCallResponse[];
}
