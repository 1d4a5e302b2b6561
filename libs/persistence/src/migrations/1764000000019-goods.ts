import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Goods as quantities: what a list wants and what was promised of it, line by line; what each match promised; what an
 * offer gives. Lists written before stated their items in words alone: they become one line of `other`.
 */
export class Goods1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table offers add column items jsonb not null default '[]';

      create table need_items (
        need_id uuid not null references needs on delete cascade,
        item text not null,
        ordinal smallint not null,
        label text,
        wanted integer not null check (wanted > 0),
        promised integer not null default 0,
        confirmed integer not null default 0,
        primary key (need_id, item),
        constraint need_items_promised check (0 <= confirmed and confirmed <= promised and promised <= wanted)
      );
      create trigger need_items_touch after insert or update or delete on need_items
        for each row execute function touch_need();

      create table match_items (
        match_id uuid not null references matches on delete cascade,
        need_id uuid not null references needs on delete cascade,
        item text not null,
        quantity integer not null check (quantity > 0),
        confirmed boolean not null default false,
        primary key (match_id, item)
      );

      create function give_items_back() returns trigger language plpgsql as $$
      begin
        update need_items
          set promised = promised - old.quantity,
            confirmed = confirmed - case when old.confirmed then old.quantity else 0 end
          where need_id = old.need_id and item = old.item;
        return null;
      end $$;
      create trigger match_items_back after delete on match_items
        for each row execute function give_items_back();

      create function drop_promise() returns trigger language plpgsql as $$
      begin
        delete from match_items where match_id = new.id;
        return null;
      end $$;
      create trigger matches_drop_promise after update of state on matches for each row
        when (new.state not in ('accepted', 'awaiting-approval', 'confirmed', 'in-progress', 'completed'))
        execute function drop_promise();

      update needs set items = jsonb_build_array(jsonb_build_object('item', 'other',
          'label', left((select string_agg(i ->> 'label', ', ') from jsonb_array_elements(items) i), 80),
          'quantity', (select least(sum((i ->> 'quantity')::int), 10000) from jsonb_array_elements(items) i)))
        where items <> '[]';
      insert into need_items (need_id, item, ordinal, label, wanted, promised, confirmed)
        select n.id, 'other', 1, n.items -> 0 ->> 'label',
            greatest((n.items -> 0 ->> 'quantity')::int, count(p.match_id)), count(p.match_id),
            count(*) filter (where p.confirmed)
          from needs n left join places p on p.need_id = n.id
          where n.kind = 'goods' and n.items <> '[]' group by n.id;
      insert into match_items (match_id, need_id, item, quantity, confirmed)
        select p.match_id, p.need_id, 'other', 1, p.confirmed from places p join need_items i using (need_id)
          where p.match_id is not null;
      delete from places p using need_items i where i.need_id = p.need_id;
      update needs n set place_count = 1 from need_items i where i.need_id = n.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger matches_drop_promise on matches; drop function drop_promise;
      drop table match_items; drop function give_items_back; drop table need_items;
      alter table offers drop column items;
    `);
  }
}
