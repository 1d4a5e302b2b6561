import type { Role } from './role.js';

/** A signed-in browser. `expiresAt` is the end that nothing postpones. */
export interface LoginSession {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** How long a session lasts unused, and in all. */
interface SessionLimits {
  readonly idleMs: number;
  readonly mostMs: number;
}

const staffLimits: SessionLimits = { idleMs: 30 * minuteMs, mostMs: 12 * 60 * minuteMs };
const volunteerLimits: SessionLimits = { idleMs: 7 * dayMs, mostMs: 30 * dayMs };

/** Who works for an association or the city sees other people's data, and is signed out sooner. */
export const isStaff = (roles: readonly Role[]): boolean => roles.some(({ role }) => role !== 'volunteer');

/** Staff: 30 minutes idle, 12 hours in all; volunteers: 7 and 30 days. */
export const sessionLimits = (roles: readonly Role[]): SessionLimits =>
  isStaff(roles) ? staffLimits : volunteerLimits;

/**
 * Whether a session still holds, by the roles held now: whoever became staff after signing in has the shorter one.
 * A coordinator idle for 29 minutes passes, for 31 does not.
 */
export function isSessionAlive(session: LoginSession, roles: readonly Role[], now: Date): boolean {
  const { idleMs, mostMs } = sessionLimits(roles);
  return (
    now < session.expiresAt &&
    now.getTime() - session.lastSeenAt.getTime() < idleMs &&
    now.getTime() - session.createdAt.getTime() < mostMs
  );
}
