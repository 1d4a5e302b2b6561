import type { AssignmentProblem } from './assignment-problem.js';
import type { PlaceTable } from './place-table.js';

/** The pair worth most first, then the next while places and capacity last. The holder of each edge, or −1. */
export function greedyHolders({ edges, volunteers }: AssignmentProblem, places: PlaceTable): Int32Array {
  const { start, value, volunteer } = edges;
  const left = volunteers.capacity.slice();
  const holder = new Int32Array(value.length).fill(-1);
  const ranked = Int32Array.from(value.keys());
  for (let need = 0; need + 1 < start.length; need++)
    ranked.subarray(start[need], start[need + 1]).sort((a, b) => value[b]! - value[a]!);
  const cursor = start.slice(0, -1);
  const worth = (place: number) => {
    const need = places.need[place]!;
    const edge = cursor[need]! < start[need + 1]! ? value[ranked[cursor[need]!]!]! : 0;
    return edge * places.share[place]!;
  };
  const heap = new PlaceHeap(worth);
  for (let place = 0; place < places.need.length; place++) if (places.ordinal[place] === 0) heap.push(place);
  while (heap.size > 0) {
    const place = heap.pop();
    if (worth(place) <= 0) break;
    const need = places.need[place]!;
    const edge = ranked[cursor[need]!]!;
    cursor[need]! += 1;
    const taken = left[volunteer[edge]!]! > 0;
    if (taken) {
      left[volunteer[edge]!]! -= 1;
      holder[edge] = place;
    }
    const next = taken ? place + 1 : place;
    if (places.need[next] === need) heap.push(next);
  }
  return holder;
}

/** Places, the one worth most at the root; a place is worth the same from its push to its pop. */
class PlaceHeap {
  private readonly heap: { readonly place: number; readonly worth: number }[] = [];

  constructor(private readonly worth: (place: number) => number) {}

  get size(): number {
    return this.heap.length;
  }

  push(place: number): void {
    const { heap } = this;
    heap.push({ place, worth: this.worth(place) });
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (heap[parent]!.worth >= heap[child]!.worth) return;
      [heap[parent], heap[child]] = [heap[child]!, heap[parent]!];
      child = parent;
    }
  }

  pop(): number {
    const { heap } = this;
    const root = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) heap[0] = last;
    for (let parent = 0; ;) {
      let most = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < heap.length && heap[child]!.worth > heap[most]!.worth) most = child;
      }
      if (most === parent) return root.place;
      [heap[parent], heap[most]] = [heap[most]!, heap[parent]!];
      parent = most;
    }
  }
}
