// For container health checks, in an image without curl: `node deploy/healthcheck.mjs PORT`.
const port = process.argv[2] ?? '3000';
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(4_000) });
process.exit(answer.ok ? 0 : 1);
