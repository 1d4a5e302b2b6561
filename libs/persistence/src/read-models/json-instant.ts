/** An instant inside a JSON value, written as JavaScript writes it: the driver reads only columns. */
export const jsonInstant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
