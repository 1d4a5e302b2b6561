const headerLength = 19;
const endOfData = -1;

/** Cuts what arrives in pieces into the tuples of PostgreSQL's binary COPY, and gives each where it lies. */
export class TupleReader {
  private rest: Buffer = Buffer.alloc(0);
  private headerRead = false;

  constructor(private readonly columns: number) {}

  /** Takes a piece and hands over every tuple that is now whole: its buffer and, for each column, start and length. */
  read(piece: Buffer, onTuple: (bytes: Buffer, places: Int32Array) => void): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece;
    const places = new Int32Array(2 * this.columns);
    let at = this.skipHeader(bytes);
    for (;;) {
      const end = this.locate(bytes, at, places);
      if (end < 0) break;
      onTuple(bytes, places);
      at = end;
    }
    this.rest = bytes.subarray(at);
  }

  private skipHeader(bytes: Buffer): number {
    if (this.headerRead || bytes.length < headerLength) return 0;
    this.headerRead = true;
    return headerLength;
  }

  /** Where the next tuple ends; negative while it is not whole, and at the end of the data. */
  private locate(bytes: Buffer, from: number, places: Int32Array): number {
    if (!this.headerRead || from + 2 > bytes.length) return -1;
    const count = bytes.readInt16BE(from);
    if (count === endOfData) return -1;
    if (count !== this.columns) throw new TypeError(`a tuple of ${count} columns, not ${this.columns}`);
    let at = from + 2;
    for (let column = 0; column < count; column += 1) {
      if (at + 4 > bytes.length) return -1;
      const length = bytes.readInt32BE(at);
      places[2 * column] = at + 4;
      places[2 * column + 1] = length;
      at += 4 + Math.max(0, length);
    }
    return at > bytes.length ? -1 : at;
  }
}
