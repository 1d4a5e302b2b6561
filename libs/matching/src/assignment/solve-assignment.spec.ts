import fc from 'fast-check';
import { highsOptimum } from '../../../testing/src/highs-optimum.js';
import type { Assignment } from './assignment.js';
import type { AssignmentProblem } from './assignment-problem.js';
import type { SmallProblem } from './fixtures/problems.fixture.js';
import { crowd, problemOf, smallProblems } from './fixtures/problems.fixture.js';
import type { AssignmentOptions } from './solve-assignment.js';
import { greedyAssignment, solveAssignment } from './solve-assignment.js';

const anySize = { needs: 8, volunteers: 10, places: 4, capacity: 3 };
/** Fine enough for a thousandth of the optimum even where one need dwarfs the others. */
const fine = { step: 1e-5 };
/** The usual step where nobody is worth more than three. */
const stepOfThree = 3e-3;

/** The pairs as need.place-volunteer, by their keys. */
const pairs = ({ needs, volunteers }: AssignmentProblem, { given }: Assignment) =>
  Array.from(
    given.need,
    (need, row) => `${needs.keys![need]}.${given.place[row]}-${volunteers.keys![given.volunteer[row]!]}`,
  ).sort();

function solved(small: SmallProblem, options?: AssignmentOptions): readonly string[] {
  const problem = problemOf(small);
  return pairs(problem, solveAssignment(problem, options));
}

/** What keeps an assignment from being one. */
function broken(problem: AssignmentProblem, { given }: Assignment): readonly string[] {
  const uses = new Map<string, number>();
  const use = (what: string) => uses.set(what, (uses.get(what) ?? 0) + 1);
  given.edge.forEach((edge, row) => {
    use(`edge ${edge}`);
    use(`place ${given.need[row]}.${given.place[row]}`);
    use(`volunteer ${given.volunteer[row]}`);
  });
  const most = (what: string) =>
    what.startsWith('volunteer') ? problem.volunteers.capacity[Number(what.split(' ')[1])]! : 1;
  const beyond = given.place.some((place, row) => place >= problem.needs.places[given.need[row]!]!);
  return [
    ...[...uses].filter(([what, times]) => times > most(what)).map(([what]) => what),
    ...(beyond ? ['place'] : []),
  ];
}

/** Tries every way to give people to needs of one place each, capacity one. */
function bruteForce(values: SmallProblem['values'], need = 0, used = 0): number {
  const row = values[need];
  if (!row) return 0;
  let best = bruteForce(values, need + 1, used);
  row.forEach((value, v) => {
    if (value !== null && !(used & (1 << v)))
      best = Math.max(best, value + bruteForce(values, need + 1, used | (1 << v)));
  });
  return best;
}

describe('the assignment of volunteers to needs', () => {
  it('is worth what an independent solver finds', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblems(anySize), async (small) => {
        const problem = problemOf(small);
        const optimum = await highsOptimum(problem);
        const { value } = solveAssignment(problem, fine);
        expect(Math.abs(value - optimum)).toBeLessThanOrEqual(1e-3 * optimum + 1e-9);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('is the best of all, tried one by one, for six needs and six people', () => {
    const six = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(six, (values) => {
        const ones = values.map(() => 1);
        const found = solveAssignment(problemOf({ places: ones, share: 1, capacity: ones, values }), fine);
        expect(Math.round(found.value)).toBe(bruteForce(values));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its certificate, and nobody beyond her capacity', () => {
    fc.assert(
      fc.property(smallProblems(anySize), (small) => {
        const problem = problemOf(small);
        const found = solveAssignment(problem);
        expect(broken(problem, found)).toEqual([]);
        const places = problem.needs.places.reduce((sum, count) => sum + count, 0);
        expect(found.bound - found.value).toBeLessThanOrEqual(places * stepOfThree + 1e-9);
        expect(found.bound).toBeGreaterThanOrEqual(greedyAssignment(problem).value - 1e-9);
      }),
    );
  });

  it('never loses when somebody has more room', () => {
    fc.assert(
      fc.property(smallProblems(anySize), fc.nat(), (small, pick) => {
        const more = small.capacity.map((most, v) => most + Number(v === pick % small.capacity.length));
        const before = solveAssignment(problemOf(small), fine);
        const after = solveAssignment(problemOf({ ...small, capacity: more }), fine);
        expect(after.bound).toBeGreaterThanOrEqual(before.value - 1e-9);
        expect(after.value).toBeGreaterThanOrEqual(before.value - 1e-3);
      }),
    );
  });

  it('is the same again, and the same for other orders of rows and edges', () => {
    fc.assert(
      fc.property(smallProblems(anySize), fc.integer(), (small, seed) => {
        const found = solveAssignment(problemOf(small), { seed });
        expect(solveAssignment(problemOf(small), { seed })).toEqual(found);
        expect(solved({ ...small, reversed: true }, { seed })).toEqual(solved(small, { seed }));
      }),
    );
  });

  it('settles equal pairs by the seed, not by the row', () => {
    const small = {
      places: [1],
      share: 1,
      capacity: Array<number>(8).fill(1),
      values: [Array<number>(8).fill(1)],
    };
    const chosen = Array.from(
      { length: 40 },
      (_, seed) => solveAssignment(problemOf(small), { seed }).given.volunteer[0],
    );
    expect(new Set(chosen).size).toBeGreaterThan(4);
  });

  it('gives the first places of two needs before the second of one', () => {
    const values = [
      [1, 0.9],
      [0.8, 0.6],
    ];
    expect(solved({ places: [2, 1], share: 0.5, capacity: [1, 1], values })).toEqual(['0.0-1', '1.0-0']);
  });

  it('does not give a need the same person twice, though she has room', () => {
    expect(solved({ places: [2], share: 1, capacity: [2], values: [[1]] })).toEqual(['0.0-0']);
  });

  it('knows what each volunteer costs, and by how much a pair beats the runner-up', () => {
    const values = [
      [1, 0.4],
      [0.9, null],
    ];
    const problem = problemOf({ places: [1, 1], share: 1, capacity: [1, 1], values });
    const found = solveAssignment(problem);
    const { prices, given } = found;
    expect(pairs(problem, found)).toEqual(['0.0-1', '1.0-0']);
    expect(prices[0]).toBeGreaterThanOrEqual(0.6);
    expect(prices[0]).toBeLessThan(0.91);
    expect(prices[1]).toBeLessThan(0.4);
    expect(given.margin[1]).toBeCloseTo(0.9);
  });

  it('falls back to a coarser step, then to the dearest pair first, and says so', () => {
    const problem = crowd(300);
    let now = 0;
    const timeBox = (perLook: readonly number[]) => ({
      nowMs: () => (now += perLook[Math.min(looks++, perLook.length - 1)]!),
      milliseconds: 5,
    });
    let looks = 0;
    expect(solveAssignment(problem).solver).toBe('auction');
    expect(solveAssignment(problem, { timeBox: timeBox([0, 10, 0]) }).solver).toBe('coarse-auction');
    const greedy = solveAssignment(problem, { timeBox: timeBox([10]) });
    expect(greedy.solver).toBe('greedy');
    expect(greedy.value).toBeCloseTo(greedyAssignment(problem).value);
    expect(greedy.bound).toBeGreaterThanOrEqual(solveAssignment(problem).value);
  });

  it('refuses what is not a number', () => {
    const problem = problemOf({ places: [1], share: 1, capacity: [1], values: [[1]] });
    problem.edges.value[0] = Number.NaN;
    expect(() => solveAssignment(problem)).toThrow(RangeError);
  });
});
