/** What a sentence may be filled with; `count` picks the plural. Nothing is escaped: whoever writes HTML does. */
export type Params = Readonly<Record<string, string | number>>;
