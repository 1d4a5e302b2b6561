import { everyMatchState, matchEnds, placeHoldingStates } from '@app/contracts';
import { allowsTransition, matchTransitions } from './match-transitions.js';

const endsOf = (from: string) => matchTransitions.filter((rule) => rule.from === from).map(({ to }) => to);

describe('the transitions of a match', () => {
  it('reach every state from a proposal', () => {
    const reached = new Set<string>(['proposed']);
    for (const state of reached) for (const to of endsOf(state)) reached.add(to);
    expect([...reached].sort()).toEqual([...everyMatchState].sort());
  });

  it('leave no end but those that a late yes revives', () => {
    const revived = matchEnds.filter((end) => endsOf(end).length > 0);
    expect(revived).toEqual(['expired', 'superseded']);
    expect([...new Set(endsOf('expired'))].sort()).toEqual(['accepted', 'waiting']);
  });

  it('take each place-holding state to an end by somebody who is there, never by silence alone', () => {
    const stuck = placeHoldingStates.filter(
      (state) =>
        !matchTransitions.some(({ from, by }) => from === state && by.some((actor) => actor !== 'service')),
    );
    expect(stuck).toEqual([]);
  });

  it('never let a volunteer confirm, an association accept, or anybody skip the answer', () => {
    expect(matchTransitions.filter(({ to, by }) => to === 'confirmed' && by.includes('volunteer'))).toEqual(
      [],
    );
    expect(matchTransitions.filter(({ to, by }) => to === 'accepted' && by.includes('association'))).toEqual(
      [],
    );
    expect(allowsTransition('invited', 'confirmed', 'coordinator')).toBe(false);
    expect(allowsTransition('proposed', 'confirmed', 'service')).toBe(false);
  });

  it('are listed once each', () => {
    const names = matchTransitions.map(({ from, to }) => `${from} > ${to}`);
    expect(names).toHaveLength(new Set(names).size);
  });
});
