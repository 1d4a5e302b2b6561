import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { HealthController } from '@app/runtime';
import { RateLimitGuard } from '../http/limits/rate-limit.guard.js';
import { AccessGuard } from './access.guard.js';
import { BearerLinks } from './bearer-links.js';
import { DeclaredPolicies } from './declared-policies.js';
import { Policy } from './policy.decorator.js';
import { Sessions } from './sessions.js';

// A controller of the runtime, which knows no policies.
Policy('health.read')(HealthController);

/** Who may do what. Limits come second, so that they count by account. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Sessions,
    BearerLinks,
    DeclaredPolicies,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
  ],
  exports: [Sessions, DeclaredPolicies, BearerLinks],
})
export class AccessModule {}
