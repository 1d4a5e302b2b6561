import type { Gender, HouseTopic, SafetyWish } from '@app/contracts';

/** What one side would like of the other: with or without, and whether it can do otherwise. */
export interface HouseWish {
  readonly topic: HouseTopic;
  readonly wanted: boolean;
  readonly firm: boolean;
}

/** How one side lives, as far as it said, and its wishes about the other. */
export interface HouseSide {
  readonly habits: Readonly<Partial<Record<HouseTopic, boolean>>>;
  readonly wishes: readonly HouseWish[];
}

/** Local days since 1970-01-01, both included. */
export interface DayRange {
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * A home that somebody opens. `adults`: every adult who lives there, each as they said, null where they did not; read
 * by the conditions on households and on safety wishes alone. `free`: days on which the host can host; `nights`: days whose night the host opened
 * to emergencies. `checkedUntilDay`: the last day on which every proof of the home holds; `activeSinceDay`: since which day
 * host and home have them all; null when one is missing, or was not seen after the home last changed. `dossierNeedId`: the stay for which the host
 * is being asked. Null elsewhere: not stated, which never passes.
 */
export interface HomeProfile extends HouseSide {
  readonly privateRoom: boolean | null;
  readonly beds: number;
  readonly stepFree: boolean | null;
  readonly adults: readonly (Gender | null)[];
  readonly free: readonly DayRange[];
  readonly nights: readonly number[];
  readonly checkedUntilDay: number | null;
  readonly activeSinceDay: number | null;
  readonly dossierNeedId: string | null;
}

/**
 * A stay that is asked for. `adults` as in a home; `minors`: children who come with them; `safetyWish`: what every adult
 * of the home has to be. `menOnlyHome`: an adult guest
 * asked for the exception herself, and how many coordinators have approved it. `sinceDay`: first day of the first of its
 * periods.
 */
export interface StayProfile extends HouseSide {
  readonly needId: string;
  readonly emergency: boolean;
  readonly adults: readonly (Gender | null)[];
  readonly minors: number;
  readonly safetyWish: SafetyWish | null;
  readonly stepFree: boolean;
  readonly days: DayRange;
  readonly sinceDay: number;
  readonly menOnlyHome: { readonly askedByGuest: boolean; readonly approvals: number };
}
