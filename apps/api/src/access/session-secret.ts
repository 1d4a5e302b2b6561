import type { CookieOptions, Request, Response } from 'express';
import type { Environment } from '@app/runtime';

/** `__Host-` binds the cookie to this very host, which browsers allow over https alone. */
const cookieName = (environment: Environment): string =>
  isSecure(environment) ? '__Host-session' : 'session';

const isSecure = ({ publicUrl }: Environment): boolean => publicUrl.startsWith('https:');

/** How the secret of a session came: a browser sends the cookie by itself, a program sets the header on purpose. */
export interface GivenSecret {
  readonly secret: string;
  readonly by: 'cookie' | 'header';
}

/** Secrets are 256 bits in base64url; nothing else is worth a look in the database. */
const shape = /^[\w-]{40,64}$/;

export function sessionSecretIn(request: Request, environment: Environment): GivenSecret | undefined {
  const header = /^Bearer ([^\s]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (header !== undefined) return shape.test(header) ? { secret: header, by: 'header' } : undefined;
  const name = cookieName(environment);
  const cookie = (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([key]) => key === name)?.[1];
  return cookie !== undefined && shape.test(cookie) ? { secret: cookie, by: 'cookie' } : undefined;
}

const options = (environment: Environment): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isSecure(environment),
});

export function setSessionCookie(
  response: Response,
  environment: Environment,
  { secret, expiresAt }: { readonly secret: string; readonly expiresAt: Date },
): void {
  response.cookie(cookieName(environment), secret, { ...options(environment), expires: expiresAt });
}

export function clearSessionCookie(response: Response, environment: Environment): void {
  response.clearCookie(cookieName(environment), options(environment));
}
