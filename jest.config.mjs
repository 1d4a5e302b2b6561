// Node's ESM and CommonJS cannot meet inside the Jest sandbox on Node 20: tests, and the ESM packages
// they touch, are transformed to CommonJS (docs/adr/0001-modules-and-test-set-up.md).
import { readFileSync } from 'node:fs';

const { $schema: _, ...swcrc } = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
const swc = { ...swcrc, swcrc: false, module: { type: 'commonjs', resolveFully: false } };

const esmPackages = [
  '@nestjs',
  'temporal-[a-z-]+',
  'rrule-temporal',
  'nodemailer',
  'smtp-server',
  'postal-mime',
  'fast-xml-parser',
  'express-rate-limit',
  'fast-check',
  'pure-rand',
  'file-type',
  'strtok3',
  'token-types',
  '@tokenizer',
  'peek-readable',
  'uint8array-extras',
  'iterare',
  '@borewit',
  'nest-problem-details-filter',
  'strnum',
  'path-expression-matcher',
  '@nodable',
  'xml-naming',
  'is-unsafe',
  '@react-email',
  'prettier',
  'jsbi',
  'es-toolkit',
];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.{spec,int-spec,e2e-spec}.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  transform: { '^.+\\.(tsx?|m?js)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})(/|$))`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/libs/testing/src/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.mjs',
  testTimeout: 30000,
  maxWorkers: 2,
  // Every file loads Nest and TypeORM anew: a worker that has grown is replaced rather than left to collect.
  workerIdleMemoryLimit: '1GB',
};
