// `npm start`: builds what is missing or stale, then runs the whole service in this process.
import { build } from './build.mjs';

/** Errors that say by themselves what to do; any other shows where it came from. */
const plain = new Set(['SettingError', 'EmbeddedStoreError', 'DemoInProduction']);

function explain(error) {
  if (error.code === 'EADDRINUSE') return `Port ${error.port} is taken: stop what uses it, or set PORT.`;
  return plain.has(error.name) ? error.message : error;
}

try {
  if (build({ quiet: true })) console.log('Built.');
  await import('../dist/apps/standalone/src/main.js');
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
