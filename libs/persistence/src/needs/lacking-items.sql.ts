/** What the list of a need `n` still lacks, as `{item, label, quantity}`, in its order. */
export const lackingItems = `(
  select coalesce(jsonb_agg(jsonb_build_object('item', i.item, 'label', i.label, 'quantity', i.wanted - i.promised)
    order by i.ordinal), '[]')
  from need_items i where i.need_id = n.id and i.promised < i.wanted)`;

/** What a match `m` promises of the list of its need. */
export const promisedItems = `(
  select coalesce(jsonb_agg(jsonb_build_object('item', p.item, 'label', i.label, 'quantity', p.quantity)
    order by i.ordinal), '[]')
  from match_items p join need_items i on i.need_id = p.need_id and i.item = p.item where p.match_id = m.id)`;
