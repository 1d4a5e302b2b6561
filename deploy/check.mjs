// `npm run check`: format, lint, types, walls, generated documents, compose file. Two steps at a time; a
// step that passes prints one line, a step that fails prints what it said.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';

const root = path.resolve(import.meta.dirname, '..');
const sources = ['apps', 'libs', 'test', 'deploy'];
const cli = 'dist/apps/cli/src/main.js';

/** Name, script run by Node from the root, its arguments. The slowest come first. */
const steps = [
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.']],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  [
    'walls',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ['apps', 'libs', 'test', '--config', '.dependency-cruiser.cjs'],
  ],
  ['lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...sources]],
  ['generated documents', cli, ['docs', 'generate', '--check']],
  ['compose file', 'node_modules/dclint/bin/dclint.cjs', ['--max-warnings', '0', 'docker-compose.yml']],
];

function run([name, script, args]) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(said.trimEnd());
      resolve(code === 0);
    });
  });
}

try {
  build({ quiet: true });
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
const waiting = steps.filter(([, script]) => existsSync(path.join(root, script)));
const passed = [];
async function takeSteps() {
  for (let step = waiting.shift(); step; step = waiting.shift()) passed.push(await run(step));
}
await Promise.all([takeSteps(), takeSteps()]);
if (passed.includes(false)) process.exitCode = 1;
