/** The rows that are left of a search, each with what bitmaps tell of its score. Used again from search to search. */
export class Survivors {
  rows = new Int32Array(256);
  /** Twice the most sessions that it can cover, plus 1 when it speaks more than is asked. */
  marks = new Int32Array(256);
  count = 0;

  add(row: number, covered: number, speaksMore: boolean): void {
    if (this.count === this.rows.length) this.grow();
    this.rows[this.count] = row;
    this.marks[this.count++] = 2 * covered + Number(speaksMore);
  }

  private grow(): void {
    const { rows, marks } = this;
    this.rows = new Int32Array(2 * rows.length);
    this.rows.set(rows);
    this.marks = new Int32Array(2 * marks.length);
    this.marks.set(marks);
  }
}
