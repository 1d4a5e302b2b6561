type Value = number | string | readonly number[];

/** A statement with the values that it takes, numbered as they are asked for; the same value is the same number. */
export class Statement {
  readonly values: Value[] = [];
  private readonly conditions: string[] = [];
  private readonly places = new Map<string, string>();

  /** The place of a value in the text. */
  value(value: Value | bigint, type: string): string {
    const given = typeof value === 'bigint' ? value.toString() : value;
    const name = `${JSON.stringify(given)}::${type}`;
    const known = this.places.get(name);
    if (known) return known;
    this.values.push(given);
    const place = `$${this.values.length}::${type}`;
    this.places.set(name, place);
    return place;
  }

  where(condition: string): void {
    this.conditions.push(condition);
  }

  /** The conditions, in the order in which they were stated: the cheap and the sharp ones first. */
  get conditionText(): string {
    return this.conditions.join(' and ');
  }
}
