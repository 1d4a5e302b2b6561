/** $1 an offer, $2 a need to leave out, $3 now. The best open need, out of its edit hold, that its volunteer was not asked about. */
export const alternativeSql = `
  select n.id from need_candidates c
    join offers o on o.id = c.offer_id and o.state = 'published'
    join needs n on n.id = c.need_id and n.state = 'published' and n.moderation = 'approved' and n.listing = 'matched'
      and (n.hold_until is null or n.hold_until <= $3)
    left join need_lists l on l.need_id = c.need_id
    join associations a on a.id = n.association_id and a.verification <> 'suspended'
  where c.offer_id = $1 and n.id <> $2
    and not exists (select from matches m where m.need_id = n.id and m.volunteer_id = c.volunteer_id)
    and (exists (select from places p where p.need_id = n.id and p.match_id is null)
      or exists (select from need_items i where i.need_id = n.id and i.promised < i.wanted))
    and (n.flexible or exists (
      select from sessions s where s.need_id = n.id and s.state = 'planned' and s.starts_at > $3))
  order by c.score * coalesce(l.need_factor, 1) desc, n.id limit 1`;
