import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processEnvironment } from '@app/runtime';
import type { City } from '@app/simulation';
import { makeCity } from '@app/simulation';
import { Command, InvalidArgumentError } from 'commander';
import { cityCsv } from '../seed/files/city-csv.js';
import { cityFeed } from '../seed/files/city-feed.js';
import { seedCity } from '../seed/seed-city.js';
import { CommandError } from '../service/command-error.js';
import { withService } from '../service/open-service.js';
import { progress } from '../terminal/progress.js';

interface SeedOptions {
  readonly city: string;
  readonly volunteers: number;
  readonly needs: number;
  readonly associations: number;
  readonly seed: string;
  readonly out?: string;
}

function count(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

export const seedCommand = (): Command =>
  new Command('seed')
    .description(
      'Makes an invented city from the real populations, the same one for the same seed and day: into the database, marked ' +
        'as a demo, or with --out as the two files that the imports read.',
    )
    .option('--city <code>', 'which city', 'paris')
    .option('--volunteers <count>', 'how many volunteers, each with an offer', count, 2000)
    .option('--needs <count>', 'how many needs', count, 150)
    .option('--associations <count>', 'how many associations', count, 60)
    .option('--seed <text>', 'the same text, the same city', 'demo')
    .option('--out <folder>', 'writes missions.xml and volunteers.csv there, and touches no database')
    .action(async ({ out, ...plan }: SeedOptions) => {
      const now = new Date();
      const city = makeCity({ ...plan, now });
      if (out === undefined) await writeToDatabase(city);
      else writeFiles(city, out, now);
    });

async function writeToDatabase(city: City): Promise<void> {
  if (processEnvironment('cli').isProduction) throw new CommandError('A demo city is not for production.');
  const total = city.associations.length + city.volunteers.length + city.needs.length;
  const bar = progress('seeding', total);
  const accounts = await withService((app) => seedCity(app, city, bar.step)).finally(bar.stop);
  console.log(
    `Seeded ${city.associations.length} associations, ${city.volunteers.length} volunteers, ${city.needs.length} needs.`,
  );
  for (const [role, email] of Object.entries(accounts)) console.log(`${role.padEnd(12)} ${email}`);
}

function writeFiles(city: City, folder: string, now: Date): void {
  mkdirSync(folder, { recursive: true });
  const files = { 'missions.xml': cityFeed(city, now), 'volunteers.csv': cityCsv(city.volunteers) };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), content);
    console.log(`Wrote ${path.join(folder, name)}.`);
  }
}
