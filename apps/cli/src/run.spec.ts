import { engineVersions } from '@app/matching';
import { run } from './run.js';

function captured(stream: 'stdout' | 'stderr'): string[] {
  const written: string[] = [];
  jest.spyOn(process[stream], 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  return written;
}

afterEach(() => jest.restoreAllMocks());

describe('the command line', () => {
  it.each([
    [
      'a file that is not there',
      ['import', 'needs', '/nowhere/feed.xml'],
      'There is no such file: /nowhere/feed.xml.\n',
    ],
    [
      'a territory that is not known',
      ['import', 'needs', __filename, '--territory', 'lyon'],
      'Refused: territory-unknown.\n',
    ],
    [
      'half an attestation',
      ['import', 'offers', __filename, '--consent-attested-by', 'W751234567'],
      '--consent-attested-by and --on belong together: who has the agreement, since when.\n',
    ],
    [
      'jobs that nobody named',
      ['jobs', 'replay'],
      'Say which jobs: by their ids, --job, --error, or --all.\n',
    ],
    [
      'an engine that there never was',
      ['replay', '--engine', 'engine-0'],
      `No engine is called engine-0; there are ${[...engineVersions.keys()].join(', ')}.\n`,
    ],
    [
      'a span that ends before it begins',
      ['replay', '--engine', 'engine-1', '--from', '2026-02-01', '--to', '2026-01-01'],
      '--from is not before --to.\n',
    ],
  ])('says in one line what is wrong: %s', async (_, argv, line) => {
    const said = captured('stderr');
    expect(await run(argv)).toBe(1);
    expect(said).toEqual([line]);
  });

  it('refuses what it does not know, and points to its help', async () => {
    const said = captured('stderr');
    expect(await run(['sweep'])).toBe(1);
    expect(said.join('')).toContain("unknown command 'sweep'");
    expect(await run(['seed', '--needs', 'many'])).toBe(1);
  });

  it.each([[[]], [['import']], [['import', 'offers']], [['jobs', 'replay']]])(
    'explains %p',
    async (command) => {
      const said = captured('stdout');
      expect(await run([...command, '--help'])).toBe(0);
      expect(said.join('')).toContain('Usage: traitdunion');
    },
  );
});
