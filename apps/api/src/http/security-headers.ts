import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '@app/runtime';
import helmet from 'helmet';

/**
 * Nothing from elsewhere, no script but our own, no frame. `same-origin` keeps the secret of a link's address from
 * other sites, and lets forms say where they come from. Only Swagger's page brings styles of its own.
 */
export function sendSecurityHeaders(app: NestExpressApplication, { publicUrl }: Environment): void {
  const secure = publicUrl.startsWith('https:');
  const headers = (styles: readonly string[]) =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: [`'none'`],
          baseUri: [`'none'`],
          connectSrc: [`'self'`],
          fontSrc: [`'self'`],
          formAction: [`'self'`],
          frameAncestors: [`'none'`],
          imgSrc: [`'self'`, 'data:'],
          scriptSrc: [`'self'`],
          styleSrc: [`'self'`, ...styles],
          ...(secure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      xFrameOptions: { action: 'deny' },
    });
  app.use('/docs', headers([`'unsafe-inline'`]));
  const strict = headers([]);
  app.use((...[request, response, next]: Parameters<typeof strict>) =>
    response.hasHeader('Content-Security-Policy') ? next() : strict(request, response, next),
  );
}
