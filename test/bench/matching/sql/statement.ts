/** A statement with the values that it takes, numbered as they are asked for. */
export class Statement {
  readonly values: (number | string | readonly number[])[] = [];
  private readonly conditions: string[] = [];

  /** The place of a value in the text. */
  value(value: number | bigint | string | readonly number[], type: string): string {
    this.values.push(typeof value === 'bigint' ? value.toString() : value);
    return `$${this.values.length}::${type}`;
  }

  where(condition: string): void {
    this.conditions.push(condition);
  }

  /** The conditions, in the order in which they were stated: the cheap and the sharp ones first. */
  get conditionText(): string {
    return this.conditions.join(' and ');
  }
}
