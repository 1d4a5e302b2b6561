import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { asyncApiDocument } from './async-api-document.js';

/** The compiled file is dist/apps/cli/src/docs/documents.js. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../..');
const describeApi = path.join(root, 'dist/apps/api/src/describe.js');

/** A document that is generated from the code and kept beside it. */
export interface GeneratedDocument {
  readonly file: string;
  readonly content: string;
}

/** Both documents, the same at every run on the same code. */
export async function generateDocuments(): Promise<readonly GeneratedDocument[]> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return [
    { file: path.join(root, 'docs/openapi.json'), content: json(await openApiDocument()) },
    { file: path.join(root, 'docs/asyncapi.json'), content: json(asyncApiDocument(version)) },
  ];
}

/** The api describes itself, in a process of its own: an app never imports another. */
async function openApiDocument(): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [describeApi], { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout);
}

const json = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
