/** One element of the feed: values still text, tag names folded by `foldTag`. */
export interface RawElement {
  readonly [tag: string]: RawValue;
}

/** Text, children, or either repeated. */
export type RawValue = string | RawElement | readonly (string | RawElement)[];

/** `organizationRna`, `organizationRNA` and `organization_rna` are one tag: publishers write all three. */
export function foldTag(tag: string): string {
  return tag.replace(/[_-]/g, '').toLowerCase();
}

/** The first text that one of the tags holds; the empty text counts as nothing. */
export function textOf(element: RawElement, ...tags: readonly string[]): string | undefined {
  for (const tag of tags) {
    const value = element[foldTag(tag)];
    const first: string | RawElement | undefined = isList(value) ? value[0] : value;
    if (typeof first === 'string' && first.trim() !== '') return first.trim();
  }
  return undefined;
}

/** Several values: repeated `value` (or `item`) children, a repeated tag, or one comma-separated text. */
export function listOf(element: RawElement, ...tags: readonly string[]): readonly string[] {
  for (const tag of tags) {
    const values = valuesOf(element[foldTag(tag)]);
    if (values.length > 0) return values;
  }
  return [];
}

/** The children of a tag that may stand once or several times; an empty element is one without children. */
export function elementsOf(element: RawElement, tag: string): readonly RawElement[] {
  const value = element[foldTag(tag)];
  if (value === undefined) return [];
  const all: readonly (string | RawElement)[] = isList(value) ? value : [value];
  return all.map((one) => (typeof one === 'string' ? {} : one));
}

function valuesOf(value: RawValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return trimmed(value.split(','));
  if (!isList(value)) return valuesWithin(value);
  return value.flatMap((one) => (typeof one === 'string' ? trimmed([one]) : valuesWithin(one)));
}

function valuesWithin(element: RawElement): readonly string[] {
  const value = element['value'] ?? element['item'];
  if (value === undefined) return [];
  // A child already stands for one value: its commas belong to it.
  const all: readonly (string | RawElement)[] = isList(value) ? value : [value];
  return trimmed(all.filter((one): one is string => typeof one === 'string'));
}

function trimmed(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function isList(value: RawValue | undefined): value is readonly (string | RawElement)[] {
  return Array.isArray(value);
}
