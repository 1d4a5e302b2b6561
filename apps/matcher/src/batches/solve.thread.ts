import { parentPort, workerData } from 'node:worker_threads';
import { solveAssignment } from '@app/matching';
import type { SolverTask } from './solver-thread.js';

/** What runs in the thread: one problem, one answer, the end. */
const { problem, seed, milliseconds } = workerData as SolverTask;
const timeBox = { nowMs: () => performance.now(), milliseconds };
const solved = solveAssignment(problem, { seed, timeBox });
parentPort?.postMessage(solved, [solved.prices.buffer as ArrayBuffer]);
