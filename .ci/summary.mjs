// Adds up the reports of Jest and Playwright, and what passed beside them:
// `node .ci/summary.mjs FOLDER FAILED_STEPS PASSED_STEPS`.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder = '.', failedSteps = '0', passedSteps = '0'] = process.argv.slice(2);

function read(name) {
  const file = path.join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const jest = read('jest.json');
const browser = read('browser.json')?.stats;
const tests = (jest?.numPassedTests ?? 0) + (browser?.expected ?? 0) + (browser?.flaky ?? 0);
const passed = tests + Number(passedSteps);
const failedTests =
  (jest?.numFailedTests ?? 0) + (jest?.numRuntimeErrorTestSuites ?? 0) + (browser?.unexpected ?? 0);
// A step that failed without a failed test (a check, a crash) is a failure too.
const failed = Math.max(failedTests, Number(failedSteps), tests === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
