import type { KindCode } from '@app/contracts';
import { kindCodes, kindOf } from '@app/contracts';
import type { QuietHours } from '../time/index.js';

/** Every clock and cap of a territory, with its unit in its name. Coordinators change them, code does not. */
export interface TerritorySettings {
  /** In which an association can still edit or undo before invitations leave; none when urgent. */
  readonly editHoldMinutes: number;
  /** Urgent is a first session nearer than this, or a declared crisis. */
  readonly urgentHours: number;

  readonly invitationHours: number;
  readonly longInvitationDays: number;
  /** An invitation is long when its session is further away than this. */
  readonly longInvitationBeyondDays: number;
  readonly urgentInvitationHours: number;
  /** No answer is awaited later than this before the session it is about. */
  readonly lastAnswerBeforeSessionMinutes: number;

  readonly associationAnswerDays: number;
  /** The part of the time left that an association may take, where that is shorter. */
  readonly associationAnswerShareOfTimeLeft: number;
  readonly urgentAssociationAnswerHours: number;

  readonly coordinatorWorkingDays: number;
  readonly urgentCoordinatorHours: number;

  /** On the day before the session, minutes since local midnight. */
  readonly reminderLocalMinute: number;
  readonly urgentReminderHours: number;
  /** Nobody says whether it happened: completed, unconfirmed, hours not certified. */
  readonly attendanceSilenceDays: number;
  readonly contactsCloseDays: number;

  readonly offerReconfirmDays: number;
  readonly offerPauseAfterDays: number;
  readonly needReconfirmDays: number;
  readonly needCloseDaysAfterLast: number;
  readonly proofWarningDays: readonly number[];
  readonly importConsentDays: number;

  readonly mailQuietHours: QuietHours;

  readonly solicitationCap: number;
  readonly solicitationWindowDays: number;
  /** After a question, whatever the answer, how long nobody asks her another; the shorter one for urgent needs. */
  readonly hoursBetweenSolicitations: number;
  readonly urgentHoursBetweenSolicitations: number;
  /** The cap of those who chose to be on call (interpreting, crisis). */
  readonly onCallCap: number;
  /** After so many unanswered in a row the cap is `ignoredCap` until the next visit. */
  readonly ignoredBeforeCap: number;
  readonly ignoredCap: number;
  readonly askAgainAfterDays: number;
  readonly maxRounds: number;

  /**
   * Whether batches plan the further waves of needs: not at all; only to show what they would do; or to ask. Nothing is
   * asked by a batch before `batchAnswersNeeded` answers of volunteers are recorded in the territory.
   */
  readonly batch: 'off' | 'dry-run' | 'apply';
  readonly batchAnswersNeeded: number;
  readonly batchEveryMinutes: number;
  /** Minutes since local midnight between which batches are planned, the last one before `untilMinute`. */
  readonly batchHours: { readonly fromMinute: number; readonly untilMinute: number };
  /** An older plan is not carried out. */
  readonly batchPlanHoldsMinutes: number;
  /** Plans that nobody carried out are removed after so many days. */
  readonly batchPlansKeptDays: number;
  /** Needs with two days left may go to people who fit less well than the quality floor. */
  readonly floorFallsWhenLate: boolean;
  /**
   * Whether the chance of a yes is learned from answers: `dry-run` computes and keeps what would be learned, `apply` uses
   * it wherever it passes its gates.
   */
  readonly learning: 'off' | 'dry-run' | 'apply';

  /** The first needs of an association are read by a coordinator. */
  readonly moderatedFirstNeeds: number;
  readonly candidatesKept: number;
  /** The kinds that the territory opened. Tiers 3 and 4 stay closed all the same until their safeguards exist. */
  readonly openKinds: readonly KindCode[];
  /** The kinds of stay for which caseworkers may be shown homes. None until the territory has what they take. */
  readonly shortlistedKinds: readonly KindCode[];
}

/** The settings that a territory starts with. */
export const defaultSettings: TerritorySettings = {
  editHoldMinutes: 10,
  urgentHours: 72,
  invitationHours: 48,
  longInvitationDays: 5,
  longInvitationBeyondDays: 14,
  urgentInvitationHours: 2,
  lastAnswerBeforeSessionMinutes: 60,
  associationAnswerDays: 7,
  associationAnswerShareOfTimeLeft: 1 / 3,
  urgentAssociationAnswerHours: 24,
  coordinatorWorkingDays: 3,
  urgentCoordinatorHours: 12,
  reminderLocalMinute: 10 * 60,
  urgentReminderHours: 2,
  attendanceSilenceDays: 7,
  contactsCloseDays: 30,
  offerReconfirmDays: 90,
  offerPauseAfterDays: 14,
  needReconfirmDays: 30,
  needCloseDaysAfterLast: 30,
  proofWarningDays: [60, 30, 7],
  importConsentDays: 30,
  mailQuietHours: { fromMinute: 21 * 60, toMinute: 8 * 60 },
  solicitationCap: 2,
  solicitationWindowDays: 14,
  hoursBetweenSolicitations: 7 * 24,
  urgentHoursBetweenSolicitations: 48,
  onCallCap: 4,
  ignoredBeforeCap: 3,
  ignoredCap: 1,
  askAgainAfterDays: 7,
  maxRounds: 2,
  batch: 'dry-run',
  batchAnswersNeeded: 500,
  batchEveryMinutes: 15,
  batchHours: { fromMinute: 8 * 60, untilMinute: 20 * 60 },
  batchPlanHoldsMinutes: 120,
  batchPlansKeptDays: 14,
  floorFallsWhenLate: false,
  learning: 'dry-run',
  moderatedFirstNeeds: 5,
  candidatesKept: 20,
  openKinds: kindCodes.filter((code) => kindOf(code).opening === 'open'),
  shortlistedKinds: [],
};
