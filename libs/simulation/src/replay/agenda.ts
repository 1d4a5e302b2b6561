/** What is to happen and when: given back in the order of time, and as it was put where times are the same. */
export class Agenda<T> {
  private readonly heap: { readonly atMs: number; readonly order: number; readonly what: T }[] = [];
  private put = 0;

  get size(): number {
    return this.heap.length;
  }

  add(atMs: number, what: T): void {
    this.heap.push({ atMs, order: this.put++, what });
    let child = this.heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.before(child, parent)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  next(): { readonly atMs: number; readonly what: T } | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last || this.heap.length === 0) return first;
    this.heap[0] = last;
    let parent = 0;
    for (;;) {
      let least = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < this.heap.length && this.before(child, least)) least = child;
      }
      if (least === parent) return first;
      this.swap(parent, least);
      parent = least;
    }
  }

  private before(a: number, b: number): boolean {
    const [one, other] = [this.heap[a]!, this.heap[b]!];
    return one.atMs === other.atMs ? one.order < other.order : one.atMs < other.atMs;
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
