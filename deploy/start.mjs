// `npm start`: builds what is missing or stale, then runs the whole service in this process.
import { build } from './build.mjs';

try {
  if (build({ quiet: true })) console.log('Built.');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../dist/apps/standalone/src/main.js');
