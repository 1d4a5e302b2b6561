import { queues } from '@app/contracts';
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

describe('the AsyncAPI document', () => {
  it('is one that the standard’s own parser reads without an error', async () => {
    const { document, diagnostics } = await new Parser().parse(readFileSync('docs/asyncapi.json', 'utf8'));
    expect(diagnostics.map(({ severity }) => severity)).not.toContain(0);
    expect(document?.channels().all()).toHaveLength(Object.keys(queues).length);
  });
});
