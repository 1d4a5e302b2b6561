import { Closers } from '@app/testing';
import { measureCity } from './matching/city-figures.js';
import { measureHydration } from './matching/hydration.js';
import { measureCountry } from './matching/national-figures.js';
import { readOptions } from './matching/options.js';
import { printFigures, rounded } from './matching/report.js';
import { leftOut } from './matching/sql/sql-baseline.js';

const options = read();
const city = await measured();
const country = options.national ? await measureCountry(options) : undefined;
const figures = rounded({
  ...city,
  growth: country ? country.nationalNeedEventCpuUs / city.needEventCpuUs : null,
  offerGrowth: country ? country.nationalOfferEventCpuUs / city.offerEventCpuUs : null,
  ...country,
});

console.log(
  `${options.volunteers} volunteers and ${options.needs} needs in Paris. A need event is one question, top 20, half of them ` +
    'by what asking is worth and half by rank; CPU is the median of passes over all events.\n' +
    `What the SQL statement leaves out: ${leftOut}.\n` +
    (options.national
      ? 'Growth: one need event among ten times as many over the whole country, against one in Paris.'
      : 'Growth is measured with --national.'),
);
printFigures(figures);
if (options.json) console.log(JSON.stringify(figures));

function read() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(2);
  }
}

async function measured() {
  const closers = new Closers();
  try {
    const city = await measureCity(options, closers);
    return { ...city, ...(await measureHydration(options.hydrated, closers)) };
  } finally {
    await closers.close();
  }
}
