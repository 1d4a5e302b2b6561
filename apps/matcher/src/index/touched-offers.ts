const mostKept = 2_000;

/** The offers that changed, in the order in which the index learned of it: whoever was away reads on from where it was. */
export class TouchedOffers {
  private first = 0;
  private offerIds: string[] = [];

  /** Where the next offer will stand. */
  get position(): number {
    return this.first + this.offerIds.length;
  }

  note(offerId: string): void {
    this.offerIds.push(offerId);
    if (this.offerIds.length < 2 * mostKept) return;
    this.first += mostKept;
    this.offerIds = this.offerIds.slice(mostKept);
  }

  /** Everything may have changed: no earlier position is known any more. */
  loseTrack(): void {
    this.first = this.position + 1;
    this.offerIds = [];
  }

  /** The offers noted from a position on, each once; undefined when that is too long ago, or more than `most`. */
  since(position: number, most: number): ReadonlySet<string> | undefined {
    if (position < this.first || this.position - position > most) return undefined;
    return new Set(this.offerIds.slice(position - this.first));
  }
}
