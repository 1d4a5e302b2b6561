import { TupleReader } from './tuple-reader.js';

const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const field = (text: string | null) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(text === null ? -1 : text.length);
  return Buffer.concat([length, Buffer.from(text ?? '')]);
};
const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const tuple = (...texts: readonly (string | null)[]) =>
  Buffer.concat([int16(texts.length), ...texts.map(field)]);
const data = Buffer.concat([header, tuple('one', null), tuple('', 'two'), int16(-1 & 0xffff)]);

function readIn(pieceLength: number) {
  const reader = new TupleReader(2);
  const tuples: (string | null)[][] = [];
  for (let at = 0; at < data.length; at += pieceLength) {
    reader.read(data.subarray(at, at + pieceLength), (bytes, places) =>
      tuples.push(
        [0, 2].map((i) =>
          places[i + 1]! < 0 ? null : bytes.toString('utf8', places[i], places[i]! + places[i + 1]!),
        ),
      ),
    );
  }
  return tuples;
}

describe('TupleReader', () => {
  it.each([1, 2, 3, 7, 19, 20, 1_000])('reads the same from pieces of %d bytes', (length) => {
    expect(readIn(length)).toEqual([
      ['one', null],
      ['', 'two'],
    ]);
  });

  it('takes no tuple of another width', () => {
    expect(() => new TupleReader(3).read(data, () => undefined)).toThrow('2 columns');
  });
});
