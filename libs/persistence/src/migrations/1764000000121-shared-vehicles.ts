import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drivers who share a vehicle name it by the same key; a booking of a trip holds it, and no two hold it at once.
 */
export class SharedVehicles1764000000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table offers add column vehicle_key uuid;
      update offers set vehicle_key = gen_random_uuid() where vehicle is not null;
      alter table offers add constraint offers_vehicle_keyed check ((vehicle is null) = (vehicle_key is null));

      alter table bookings add column vehicle_key uuid;
      update bookings b set vehicle_key = o.vehicle_key
        from matches m join offers o on o.id = m.offer_id join needs n on n.id = m.need_id
        where m.id = b.match_id and n.kind = 'transport';
      alter table bookings add constraint bookings_vehicle_once
        exclude using gist (vehicle_key with =, during with &&) where (not released and vehicle_key is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table bookings drop column vehicle_key;
      alter table offers drop constraint offers_vehicle_keyed; alter table offers drop column vehicle_key;
    `);
  }
}
