/** Rows in lists by a key, each row in one list at most: read from one end to the other, and left at once. */
export class RowLists<Key> {
  private readonly lists = new Map<Key, { rows: Int32Array<ArrayBuffer>; count: number }>();
  /** Where each row stands in its list. */
  private places = new Int32Array(64);

  /** The rows of a list, of which the first `count` count. */
  of(key: Key): { readonly rows: Int32Array; readonly count: number } | undefined {
    return this.lists.get(key);
  }

  add(key: Key, row: number): void {
    let list = this.lists.get(key);
    if (!list) this.lists.set(key, (list = { rows: new Int32Array(8), count: 0 }));
    if (list.count === list.rows.length) list.rows = grown(list.rows, 2 * list.count);
    if (row >= this.places.length) this.places = grown(this.places, 2 * row);
    this.places[row] = list.count;
    list.rows[list.count++] = row;
  }

  /** Takes a row out of the list that it stands in: the last one takes its place. */
  remove(key: Key, row: number): void {
    const list = this.lists.get(key)!;
    const place = this.places[row]!;
    const last = list.rows[--list.count]!;
    list.rows[place] = last;
    this.places[last] = place;
  }
}

function grown(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}
