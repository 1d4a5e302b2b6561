import type { FactoryProvider } from '@nestjs/common';

type Token<T> = abstract new (...args: never[]) => T;

/**
 * A class of the domain as a provider. The domain knows no decorators, so what its constructor asks for is named
 * here, in order; the compiler compares the two.
 */
export function useCase<T, Ports extends readonly unknown[]>(
  made: new (...ports: Ports) => T,
  ...inject: { [K in keyof Ports]: Token<Ports[K]> }
): FactoryProvider<T> {
  return {
    provide: made,
    inject: [...inject],
    useFactory: (...ports: unknown[]) => new made(...(ports as unknown as Ports)),
  };
}
