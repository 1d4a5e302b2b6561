import type { KindCode } from '@app/contracts';
import { closesByItem } from '@app/domain/goods';
import type { Premises } from '@app/domain/premises';
import { lendsPremises } from '@app/domain/premises';
import type { VehicleRoom } from '@app/domain/vehicles';
import { takesVehicle } from '@app/domain/vehicles';
import { equipmentOfWord } from '../words/equipment-words.js';
import { readGoods } from './cells/items-cell.js';
import { readNumber } from './cells/number-cell.js';
import { readWords } from './cells/word-list-cell.js';
import { readYesOrNo } from './cells/yes-no-cell.js';
import type { Column } from './columns.js';
import type { CsvRow } from './csv-table.js';
import type { OfferDraft } from './offer-draft.js';
import type { CellReading, Problem, ProblemCode } from './problems.js';
import { problem } from './problems.js';

type Cells = CsvRow['cells'];
type Resources = Pick<OfferDraft, 'items' | 'vehicle' | 'premises'>;

/** The goods, the vehicle and the room of a row, each read only where a mission of its sort is offered. */
export function readResources(cells: Cells, kinds: readonly KindCode[]): CellReading<Resources> {
  const items = kinds.some(closesByItem) ? readItems(cells) : undefined;
  const vehicle = kinds.some(takesVehicle) ? readVehicle(cells) : undefined;
  const premises = kinds.some(lendsPremises) ? readRoom(cells) : undefined;
  return {
    value: {
      ...(items?.value ? { items: items.value } : {}),
      ...(vehicle?.value ? { vehicle: vehicle.value } : {}),
      ...(premises?.value ? { premises: premises.value } : {}),
    },
    problems: [items, vehicle, premises].flatMap((read) => read?.problems ?? []),
  };
}

function readItems({ items }: Cells): CellReading<NonNullable<Resources['items']>> {
  const { value = [], problems } = readGoods(items);
  return value.length > 0
    ? { value, problems }
    : { problems: [...problems, problem('items', 'items-missing')] };
}

function readVehicle(cells: Cells): CellReading<VehicleRoom> {
  const problems: Problem[] = [];
  const seats = numberIn(cells, 'vehicleSeats', 'vehicle-unreadable', problems);
  const cubicMetres = numberIn(cells, 'vehicleCubicMetres', 'vehicle-unreadable', problems);
  const childSeats = numberIn(cells, 'childSeats', 'vehicle-unreadable', problems);
  if (problems.length === 0 && !seats && !cubicMetres)
    problems.push(problem('vehicleSeats', 'vehicle-missing'));
  if (problems.length > 0) return { problems };
  return {
    value: { seats: seats ?? 0, cubicMetres: cubicMetres ?? 0, childSeats: childSeats ?? 0 },
    problems,
  };
}

function readRoom(cells: Cells): CellReading<Premises & { readonly dwelling: false }> {
  const equipment = readWords(cells.roomEquipment, 'roomEquipment', 'equipment-unknown', equipmentOfWord);
  const problems: Problem[] = [];
  const capacity = numberIn(cells, 'roomCapacity', 'premises-unreadable', problems);
  if (!cells.roomCapacity) problems.push(problem('roomCapacity', 'premises-missing'));
  const stepFree = readYesOrNo(cells.roomStepFree);
  if (typeof stepFree !== 'boolean') problems.push(problem('roomStepFree', 'premises-steps-missing'));
  // Silence is no answer here: a dwelling is never lent.
  if (readYesOrNo(cells.roomDwelling) !== false) problems.push(problem('roomDwelling', 'premises-dwelling'));
  if (problems.length > 0 || capacity === undefined || typeof stepFree !== 'boolean')
    return { problems: [...problems, ...equipment.problems] };
  const value = { capacity, stepFree, equipment: equipment.value ?? [], dwelling: false } as const;
  return { value, problems: equipment.problems };
}

/** Nothing when the cell is empty, or holds no number, which is told. */
function numberIn(
  cells: Cells,
  column: Column,
  unreadable: ProblemCode,
  problems: Problem[],
): number | undefined {
  const cell = cells[column];
  if (!cell) return undefined;
  const number = readNumber(cell);
  if (number === undefined) problems.push(problem(column, unreadable));
  return number;
}
