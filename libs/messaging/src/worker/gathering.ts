/** One of those gathered; `settle` answers whoever waits for it, and takes its answer from a promise as well. */
export interface Gathered<Order> {
  readonly order: Order;
  readonly settle: (outcome?: Promise<void>) => void;
}

/**
 * Gathers orders while earlier ones are worked on, and has them worked on together: one group at a time, none larger than
 * `most`. An order that finds nothing under way waits for nothing.
 */
export class Gathering<Order> {
  private waiting: Gathered<Order>[] = [];
  private underWay = false;

  /** `work` settles every order of its group; those of a group whose work fails fail with it. */
  constructor(
    private readonly most: number,
    private readonly work: (group: readonly Gathered<Order>[]) => Promise<void>,
  ) {}

  add(order: Order): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ order, settle: resolve });
      if (this.underWay) return;
      this.underWay = true;
      // Whatever arrives in the same turn belongs to the same group.
      setImmediate(() => void this.workOff());
    });
  }

  private async workOff(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.most);
      try {
        await this.work(group);
      } catch (error) {
        for (const { settle } of group) settle(Promise.reject(error));
      }
    }
    this.underWay = false;
  }
}
