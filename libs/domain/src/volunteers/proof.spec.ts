import { readProofDates, readProvenSkill } from './proof.js';

const today = '2026-10-05';

describe('readProofDates', () => {
  it('lets a yearly proof hold to the eve of its day', () => {
    expect(readProofDates('vehicle-insurance', { seenOn: '2026-10-01' }, today)).toEqual({
      seenOn: '2026-10-01',
      validUntil: '2027-09-30',
    });
  });

  it('never lengthens what the kind allows, and shortens it', () => {
    const until = (validUntil: string) =>
      readProofDates('vehicle-insurance', { seenOn: '2026-10-01', validUntil }, today).validUntil;
    expect(until('2030-01-01')).toBe('2027-09-30');
    expect(until('2026-12-31')).toBe('2026-12-31');
  });

  it('keeps an interview for good', () => {
    expect(readProofDates('interview', { seenOn: today }, today).validUntil).toBeNull();
  });

  it('takes a bulletin issued within six months of the day it was seen', () => {
    const read = (issuedOn?: string) =>
      readProofDates('bulletin-3', { seenOn: '2026-10-01', issuedOn }, today);
    expect(read('2026-04-01').validUntil).toBe('2027-09-30');
    expect(() => read('2026-03-31')).toThrow('document-too-old');
    expect(() => read('2026-10-02')).toThrow('date-in-future');
    expect(() => read()).toThrow('issue-date-missing');
  });

  it.each([
    [{ seenOn: '2026-10-06' }, 'date-in-future', '/seenOn'],
    [{ seenOn: 'yesterday' }, 'date-invalid', '/seenOn'],
    [{ seenOn: '2026-10-01', validUntil: '2026-09-30' }, 'dates-inverted', '/validUntil'],
  ])('refuses %j', (dates, code, pointer) => {
    expect(() => readProofDates('interview', dates, today)).toThrow(
      expect.objectContaining({ code, pointer }),
    );
  });
});

describe('readProvenSkill', () => {
  it('is what a certificate is about, and nothing for the other kinds', () => {
    expect(readProvenSkill('skill-certificate', 'first-aid')).toBe('first-aid');
    expect(readProvenSkill('home-insurance', undefined)).toBeNull();
  });

  it.each([
    ['skill-certificate', undefined],
    ['skill-certificate', 'cooking'],
    ['skill-certificate', 'juggling'],
    ['home-insurance', 'first-aid'],
  ] as const)('refuses %s about %s', (kind, skill) => {
    expect(() => readProvenSkill(kind, skill)).toThrow(
      expect.objectContaining({ code: 'skill-unknown', pointer: '/skill' }),
    );
  });
});
