import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = process.cwd();
const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

/** A file that breaks a wall, what it imports, and the rule that must say so. */
const breaches: readonly (readonly [file: string, imported: string, rule: string])[] = [
  ['libs/contracts/src/a.ts', 'rxjs', 'wall-of-contracts'],
  ['libs/contracts/src/b.ts', '@app/domain/time', 'wall-of-contracts'],
  ['libs/domain/src/time/a.ts', 'node:crypto', 'wall-of-domain'],
  ['libs/domain/src/time/b.ts', '@nestjs/common', 'wall-of-domain'],
  ['libs/domain/src/offers/a.ts', '../time/clock.js', 'concepts-by-their-index'],
  ['libs/domain/src/offers/b.ts', '../notifications/index.js', 'notifications-react-to-events'],
  ['libs/matching/src/a.ts', 'temporal-polyfill', 'wall-of-matching'],
  ['libs/matching/src/b.ts', 'node:fs', 'wall-of-matching'],
  ['libs/matching/src/c.ts', '../../domain/src/time/clock.js', 'concepts-by-their-index-from-outside'],
  ['libs/persistence/src/a.ts', 'bullmq', 'wall-of-persistence'],
  ['libs/persistence/src/b.ts', '@app/messaging', 'wall-of-persistence'],
  ['libs/messaging/src/a.ts', '../../persistence/src/b.js', 'libraries-by-their-index'],
  ['libs/runtime/src/a.ts', '@app/domain/time', 'wall-of-runtime'],
  ['libs/runtime/src/b.ts', '@app/testing', 'testing-in-specs-only'],
  ['libs/wording/src/a.ts', 'react', 'wall-of-wording'],
  ['libs/simulation/src/a.ts', '@app/persistence', 'wall-of-simulation'],
  ['libs/persistence/src/c.ts', '../../../apps/matcher/src/a.js', 'libraries-do-not-know-apps'],
  ['apps/api/src/a.ts', 'nodemailer', 'mail-leaves-from-the-notifier-only'],
  ['apps/matcher/src/a.ts', '../../api/src/a.js', 'apps-do-not-know-each-other'],
  ['apps/matcher/src/b.ts', 'class-validator', 'requests-are-validated-in-the-api-only'],
  ['apps/matcher/src/c.ts', 'fast-check', 'no-development-packages-in-the-product'],
  ['apps/matcher/src/d.ts', './nowhere.js', 'every-import-resolves'],
  ['apps/matcher/src/e.ts', './f.js', 'no-cycles'],
  ['apps/web/src/a.ts', '@app/matching', 'pages-know-the-published-language-only'],
];

/** Imports that the walls let through. */
const passages: readonly (readonly [file: string, imported: string])[] = [
  ['libs/domain/src/time/c.ts', 'temporal-polyfill'],
  ['libs/domain/src/offers/c.ts', '../time/index.js'],
  ['libs/matching/src/d.ts', '@app/domain/time'],
  ['libs/matching/src/d.spec.ts', '@app/testing'],
  ['libs/persistence/src/d.ts', 'typeorm'],
  ['libs/persistence/src/e.ts', 'node:crypto'],
  ['apps/standalone/src/a.ts', '../../api/src/b.js'],
  ['apps/notifier/src/a.ts', 'nodemailer'],
  ['apps/notifier/src/b.ts', '@app/domain/notifications'],
  ['apps/matcher/src/f.ts', './e.js'],
];

const targets = [
  ...['contracts', 'matching', 'persistence', 'messaging', 'testing'].map(
    (lib) => `libs/${lib}/src/index.ts`,
  ),
  'libs/domain/src/time/index.ts',
  'libs/domain/src/time/clock.ts',
  'libs/domain/src/notifications/index.ts',
  'apps/api/src/b.ts',
];

let town: string;
let found: Set<string>;

beforeAll(() => {
  town = mkdtempSync(path.join(tmpdir(), 'walls-'));
  for (const file of ['package.json', 'tsconfig.json']) {
    cpSync(path.join(root, file), path.join(town, file));
  }
  const rules = JSON.stringify(path.join(root, '.dependency-cruiser.cjs'));
  write(
    'rules.cjs',
    `const { options, ...rules } = require(${rules});
     module.exports = { ...rules, options: { ...options, preserveSymlinks: true } };`,
  );
  symlinkSync(path.join(root, 'node_modules'), path.join(town, 'node_modules'));
  for (const file of targets) write(file, 'export const here = true;\n');
  for (const [file, imported] of [...breaches, ...passages]) {
    write(file, `import * as taken from '${imported}';\nexport const used = taken;\n`);
  }
  found = new Set(violations().map(({ from, rule }) => `${from} ${rule.name}`));
});

afterAll(() => rmSync(town, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.join(town, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(town, file), text);
}

function violations(): { from: string; rule: { name: string } }[] {
  const cruise = spawnSync(
    process.execPath,
    [cruiser, 'apps', 'libs', '--config', 'rules.cjs', '--output-type', 'json'],
    { cwd: town, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const report = JSON.parse(cruise.stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return report.summary.violations;
}

describe('the walls', () => {
  it.each(breaches)('%s may not import %s (%s)', (file, _imported, rule) => {
    expect(found).toContain(`${file} ${rule}`);
  });

  it.each(passages)('%s may import %s', (file) => {
    expect([...found].filter((violation) => violation.startsWith(`${file} `))).toEqual([]);
  });
});

describe('the environment of the process', () => {
  it('is read by runtime alone, and by what starts the tests', () => {
    const readers = ['apps', 'libs']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
      )
      .filter((file) => /\.tsx?$/.test(file) && !/^libs\/(runtime|testing)\/|\/fixtures\//.test(file))
      .filter((file) => /\bprocess\.env\b|\benv\b.*from 'node:process'/.test(readFileSync(file, 'utf8')));
    expect(readers).toEqual([]);
  });
});
