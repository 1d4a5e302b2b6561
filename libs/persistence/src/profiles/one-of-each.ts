const mostKept = 4_096;

/** One object for all who say the same, so that a hundred thousand profiles do not hold it a hundred thousand times. */
export class OneOfEach<T> {
  private readonly known = new Map<string, T>();

  of(name: string, make: () => T): T {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    const made = make();
    if (this.known.size < mostKept) this.known.set(name, made);
    return made;
  }
}
