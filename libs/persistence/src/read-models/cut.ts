/** Which part of a list: at most `limit` rows after the one whose id is given. Ids are ordered by time. */
export interface Cut {
  readonly limit: number;
  readonly after?: string | undefined;
}
