import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Each kind of test file: its suffix, where it may live, and what runs it. */
const kinds = [
  { suffix: /\.spec\.tsx?$/, home: /^(apps|libs|test\/(architecture|bench))\//, runner: 'jest' },
  { suffix: /\.int-spec\.tsx?$/, home: /^(apps|libs)\//, runner: 'jest' },
  { suffix: /\.e2e-spec\.tsx?$/, home: /^(apps|test\/journeys)\//, runner: 'jest' },
  { suffix: /\.spec\.ts$/, home: /^test\/browser\//, runner: 'playwright' },
] as const;

const files = ['apps', 'libs', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(folder, name)),
);
const suspects = files.filter((file) => /(spec|test)\.\w+$/i.test(file) && !file.includes('node_modules'));

/** The suffixes that Jest's one pattern, `**` + `/*.{a,b}.{ts,tsx}`, takes. */
const [, names = '', extensions = ''] =
  /testMatch: \['\*\*\/\*\.\{([^}]+)\}\.\{([^}]+)\}'\]/.exec(readFileSync('jest.config.mjs', 'utf8')) ?? [];
const runByJest = (file: string): boolean =>
  names
    .split(',')
    .some((name) => extensions.split(',').some((extension) => file.endsWith(`.${name}.${extension}`)));

describe('test files', () => {
  it('are of a known kind, each in its place', () => {
    const strays = suspects.filter(
      (file) => !kinds.some(({ suffix, home }) => suffix.test(file) && home.test(file)),
    );
    expect(strays).toEqual([]);
  });

  it('are all run: by Jest, or by the browser runner', () => {
    const forgotten = suspects.filter((file) => !runByJest(file) && !file.startsWith('test/browser/'));
    expect(forgotten).toEqual([]);
  });

  it.each(['unit.spec.ts', 'page.spec.tsx', 'adapter.int-spec.ts', 'journey.e2e-spec.ts'])(
    'of the kind of %s are known to Jest',
    (name) => expect(runByJest(name)).toBe(true),
  );
});
