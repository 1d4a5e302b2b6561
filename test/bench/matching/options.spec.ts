import { readOptions } from './options.js';

describe('readOptions', () => {
  it('reads what is given and knows the rest', () => {
    expect(readOptions(['--volunteers', '300', '--national'])).toEqual({
      volunteers: 300,
      needs: 2_000,
      national: true,
      events: 300,
      hydrated: 10_000,
      seed: 'bench',
      json: false,
    });
  });

  it.each([
    [['--volunteers', 'many'], '--volunteers takes a whole number from 1 to 1000000, not "many"'],
    [['--needs', '0'], '--needs takes'],
    [['--events='], '--events takes'],
    [['--hydrated', '1e9'], '--hydrated takes'],
    [['--volunteer', '5'], "Unknown option '--volunteer'"],
  ])('refuses %j and says why', (args, said) => {
    expect(() => readOptions(args)).toThrow(said);
  });
});
