import type { LocalRange } from '@app/domain/time';
import { readAvailability } from './availability-cell.js';

const hour = (minute: number) => `${Math.floor(minute / 60)}${minute % 60 ? `:${minute % 60}` : ''}`;
const said = (ranges: readonly LocalRange[] = []) =>
  ranges.map(({ day, fromMinute, toMinute }) => `${day} ${hour(fromMinute)}-${hour(toMinute)}`).join(', ');

describe('readAvailability', () => {
  it.each([
    ['lundi soir, samedi', '1 18-21, 6 9-21'],
    ['mardi 14h-18h', '2 14-18'],
    ['Mardi de 14h30 à 18 h', '2 14:30-18'],
    ['mardi entre 9h et 11h', '2 9-11'],
    ['mardi 9-12h ; jeudi 14:00-16:30', '2 9-12, 4 14-16:30'],
    ['week-end', '6 9-21, 7 9-21'],
    ['en semaine après 18h', '1 18-21, 2 18-21, 3 18-21, 4 18-21, 5 18-21'],
    ['du lundi au mercredi matin', '1 9-12, 2 9-12, 3 9-12'],
    ['lundi-mercredi midi', '1 12-14, 2 12-14, 3 12-14'],
    ['mercredis après-midi et soirs', '3 14-21'],
    ['lundi/jeudi soir', '1 18-21, 4 18-21'],
    ['Le soir', '1 18-21, 2 18-21, 3 18-21, 4 18-21, 5 18-21, 6 18-21, 7 18-21'],
    ['dimanche avant 12h', '7 9-12'],
    ['Monday evening, Saturday', '1 18-21, 6 9-21'],
    ['samedi matin, samedi 10h-15h', '6 9-15'],
  ])('%s', (cell, expected) => {
    const { value, problems } = readAvailability(cell);
    expect(said(value)).toBe(expected);
    expect(problems).toEqual([]);
  });

  it('takes "tous les jours" for all of the week', () => {
    expect(readAvailability('tous les jours').value).toHaveLength(7);
    expect(said(readAvailability('tous les jours 10h-12h').value)).toContain('7 10-12');
  });

  it.each([
    'sauf le lundi',
    'un mardi sur deux',
    'pendant les vacances',
    'mardi 18h-14h',
    'lundi 14h-25h',
    'à voir ensemble',
    'mardi 14h',
  ])('leaves out whole what it does not understand: %s', (piece) => {
    expect(readAvailability(piece)).toEqual({
      value: [],
      problems: [{ column: 'availability', code: 'availability-unread', severity: 'warning', word: piece }],
    });
  });

  it('does not guess to which day loose hours belong', () => {
    const { value, problems } = readAvailability('lundi, mardi, 14h-18h');
    expect(said(value)).toBe('1 9-21, 2 9-21');
    expect(problems.map(({ word }) => word)).toEqual(['14h-18h']);
  });

  it('says that an empty cell means never', () => {
    expect(readAvailability(' ').problems.map(({ code }) => code)).toEqual(['availability-missing']);
  });
});
