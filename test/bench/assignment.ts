import { parseArgs } from 'node:util';
import type { AssignmentProblem } from '@app/matching';
import { greedyAssignment, solveAssignment } from '@app/matching';
import { highsOptimum } from '@app/testing';
import type { ProblemSize } from './assignment-problems.js';
import { drawProblem } from './assignment-problems.js';
import { wholeBatch } from './whole-batch.js';

const { values } = parseArgs({
  options: {
    needs: { type: 'string', default: '10000' },
    volunteers: { type: 'string', default: '100000' },
    fitting: { type: 'string', default: '50' },
    whole: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const full: ProblemSize = {
  needs: Number(values.needs),
  volunteers: Number(values.volunteers),
  fitting: Number(values.fitting),
};
/** Fewer volunteers than places: what a batch is for, and the hardest for an auction. */
const scarce: ProblemSize = { ...full, volunteers: full.volunteers / 5 };
/** What the other solver does within seconds: one variable a place and pair. */
const small: ProblemSize = { needs: 400, volunteers: 800, fitting: 50 };
const repeats = 3;

/** Solves a few times and keeps the quickest: the machine is never alone. */
function measure(problem: AssignmentProblem) {
  let seconds = Infinity;
  let found = solveAssignment(problem);
  for (let round = 0; round < repeats; round += 1) {
    const before = process.cpuUsage();
    found = solveAssignment(problem);
    const { user, system } = process.cpuUsage(before);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  const greedy = greedyAssignment(problem).value;
  return {
    places: problem.needs.places.reduce((sum, count) => sum + count, 0),
    edges: problem.edges.value.length,
    seconds,
    certificateGap: found.gap,
    gainOverGreedy: found.value / greedy - 1,
    solver: found.solver,
  };
}

const ample = measure(drawProblem(full, 'assignment'));
const crowded = measure(drawProblem(scarce, 'assignment'));
const compared = drawProblem(small, 'assignment');
const beforeHighs = process.cpuUsage();
const optimum = await highsOptimum(compared);
const highs = process.cpuUsage(beforeHighs);
const smallOnes = measure(compared);
const highsRatio = solveAssignment(compared).value / optimum;

console.table({ [`${full.volunteers} volunteers`]: ample, [`${scarce.volunteers} volunteers`]: crowded });
console.table({
  [`${small.needs} × ${small.volunteers}`]: {
    ...smallOnes,
    highsRatio,
    highsSeconds: (highs.user + highs.system) / 1e6,
  },
});
const whole = values.whole ? await wholeBatch(full) : undefined;
if (whole) console.table({ 'a whole batch': whole });
if (values.json) {
  const { seconds, certificateGap, gainOverGreedy } = ample;
  console.log(
    JSON.stringify({
      seconds,
      certificateGap,
      gainOverGreedy,
      highsRatio,
      ...(whole && { wholeBatchSeconds: whole.wallSeconds, wholeBatchCpuSeconds: whole.cpuSeconds }),
    }),
  );
}
