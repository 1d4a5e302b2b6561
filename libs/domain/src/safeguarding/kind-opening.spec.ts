import type { KindCode, Tier } from '@app/contracts';
import { kindCodes, kindOf } from '@app/contracts';
import { defaultSettings } from '../territories/index.js';
import { closedBecause, kindOpenFor } from './kind-opening.js';

const territory = { settings: defaultSettings };
const terms = (kind: KindCode, tier: Tier = kindOf(kind).tier) =>
  ({ kind, minorsPresent: 'no', tier, everydayOccasion: true }) as const;

describe('kindOpenFor', () => {
  it('opens no kind of tier 3 or 4, even where a territory lists it', () => {
    const everything = { settings: { ...defaultSettings, openKinds: kindCodes } };
    const open = kindCodes.filter((kind) => !kindOpenFor(terms(kind), everything));
    expect(open.filter((kind) => kindOf(kind).tier >= 3)).toEqual([]);
    expect(open).toHaveLength(25);
  });

  it('refuses minors, stated or not, and says which', () => {
    expect(closedBecause({ ...terms('conversation', 3), minorsPresent: 'yes' }, territory)).toBe('minors');
    expect(closedBecause({ ...terms('conversation', 3), minorsPresent: 'unknown' }, territory)).toBe(
      'minors-not-stated',
    );
  });

  it('leaves interpreting to professionals until its occasion is known to be an everyday one', () => {
    const asked = (everydayOccasion: boolean | null, kind: KindCode = 'interpreting') =>
      closedBecause({ ...terms(kind), everydayOccasion }, territory);
    expect([asked(true), asked(false), asked(null), asked(null, 'conversation')]).toEqual([
      undefined,
      'occasion-not-stated',
      'occasion-not-stated',
      undefined,
    ]);
  });

  it('hands orientation kinds over', () => {
    expect(kindOpenFor(terms('civic-service'), territory)).toMatchObject({
      code: 'kind-not-open',
      kind: 'conflict',
      details: { because: 'orientation' },
      wayOut: 'ask-accredited-body',
    });
  });

  it('keeps a kind closed that the territory did not open', () => {
    const small = { settings: { ...defaultSettings, openKinds: ['goods' as const] } };
    expect(closedBecause(terms('goods'), small)).toBeUndefined();
    expect(closedBecause(terms('distribution'), small)).toBe('territory');
  });
});
