/** Why a home is on the shortlist of a stay: about the home and the dates, never about who lives there or would stay. */
export const homeReasons = [
  'room-and-beds',
  'free-throughout',
  'free-most-days',
  'nights-opened',
  'step-free',
  'wishes-of-guests-met',
  'wishes-of-guests-partly',
  'wishes-of-host-met',
  'wishes-of-host-partly',
  'checked-throughout',
] as const;

export type HomeReason = (typeof homeReasons)[number];
