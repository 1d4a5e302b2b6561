import { notFound } from '../errors/index.js';
import { paris } from './paris/paris.js';
import type { Territory } from './territory.js';

/** Every city that the service knows; adding one is adding its folder of data and a line here. */
export const territories: readonly Territory[] = [paris];

/** @throws `territory-unknown` */
export function territoryByCode(code: string): Territory {
  const territory = territories.find((candidate) => candidate.code === code);
  if (!territory) throw notFound('territory-unknown');
  return territory;
}

/** @throws `territory-unknown` */
export function territoryById(id: string): Territory {
  const territory = territories.find((candidate) => candidate.id === id);
  if (!territory) throw notFound('territory-unknown');
  return territory;
}
