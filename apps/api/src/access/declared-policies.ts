import type { OnModuleInit } from '@nestjs/common';
import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { PolicyName } from '@app/contracts';
import { policyKey } from './policy.decorator.js';

/** One route as declared. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly policy: PolicyName | undefined;
}

/** Every route with its policy; one without a policy stops the boot. */
@Injectable()
export class DeclaredPolicies implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const bare = this.routes().filter(({ policy }) => policy === undefined);
    if (bare.length > 0)
      throw new Error(`Routes without a policy: ${bare.map(({ handler }) => handler).join(', ')}.`);
  }

  routes(): readonly DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype = metatype.prototype as Record<string, () => unknown>;
      const base = [this.reflector.get<string | string[]>(PATH_METADATA, metatype)].flat();
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const path = handler && this.reflector.get<string | undefined>(PATH_METADATA, handler);
        if (!handler || path === undefined) return [];
        const policy = this.reflector.getAllAndOverride<PolicyName | undefined>(policyKey, [
          handler,
          metatype,
        ]);
        const method = RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, handler)] ?? 'ALL';
        return base.map((start) => ({
          method,
          path: `/${start}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          handler: `${metatype.name}.${name}`,
          policy,
        }));
      });
    });
  }
}
