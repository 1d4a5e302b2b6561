/** Groups of attributes, one behind the other, and where each group ends. */
export interface AttributeGroups {
  readonly attributes: Int32Array;
  readonly ends: Int32Array;
}

/** [[4, 7], [9]] gives the attributes 4, 7, 9 and the ends 2, 3. */
export function attributeGroups(groups: readonly (readonly number[])[]): AttributeGroups {
  const attributes: number[] = [];
  const ends = new Int32Array(groups.length);
  for (let group = 0; group < groups.length; group++) {
    for (const attribute of groups[group]!) attributes.push(attribute);
    ends[group] = attributes.length;
  }
  return { attributes: new Int32Array(attributes), ends };
}
