import type { AssignmentProblem } from '@app/matching';
import type { Highs } from 'highs';
import highs from 'highs';

// The package declares the module where both of its builds export the loader itself.
const load = highs as unknown as typeof highs.default;
let loaded: Promise<Highs> | undefined;

/** The greatest value of a problem, by a linear programme whose corners are whole numbers (a flow). */
export async function highsOptimum(problem: AssignmentProblem): Promise<number> {
  loaded ??= load();
  const text = linearProgramme(problem);
  if (!text) return 0;
  return (await loaded).solve(text, { output_flag: false }).ObjectiveValue;
}

/** In the LP format: one variable a place and edge. A place takes one, a need a volunteer once, a volunteer her capacity. */
export function linearProgramme({ needs, volunteers, edges }: AssignmentProblem): string | null {
  const objective: string[] = [];
  const rows = new Map<string, { readonly terms: string[]; readonly most: number }>();
  const limit = (row: string, most: number, term: string) => {
    const held = rows.get(row) ?? { terms: [], most };
    held.terms.push(term);
    rows.set(row, held);
  };
  let offset = 0;
  needs.places.forEach((places, need) => {
    for (let edge = edges.start[need]!; edge < edges.start[need + 1]!; edge++) {
      const volunteer = edges.volunteer[edge]!;
      for (let place = 0; place < places; place++) {
        const term = `x${edge}_${place}`;
        const worth = edges.value[edge]! * (needs.shares?.[offset + place] ?? 1);
        if (worth <= 0) continue;
        objective.push(`${worth} ${term}`);
        limit(`p${need}_${place}`, 1, term);
        if (places > 1) limit(`e${edge}`, 1, term);
        limit(`v${volunteer}`, volunteers.capacity[volunteer]!, term);
      }
    }
    offset += places;
  });
  if (objective.length === 0) return null;
  const constraints = [...rows].map(([name, { terms, most }]) => `${name}: ${wrapped(terms)} <= ${most}`);
  return `Maximize\nobj: ${wrapped(objective)}\nSubject To\n${constraints.join('\n')}\nEnd\n`;
}

/** Lines of the format have a limit. */
function wrapped(terms: readonly string[]): string {
  return terms.map((term, index) => (index > 0 && index % 20 === 0 ? `\n ${term}` : term)).join(' + ');
}
