import { expect, test } from 'vitest';
import type { ProjectType } from '#domain/siting/types.ts';
import { groupTypes, sectionOf } from './industry.ts';

test.each([
  ['03', 'A'],
  ['06', 'B'],
  ['2521', 'C'],
  ['4411', 'D'],
  ['5265', 'F'],
  ['7010', 'K'],
  ['7724', 'N'],
  ['', null],
  ['99', null],
])('code %s is of section %s', (code, section) => {
  expect(sectionOf(code)).toBe(section);
});

test('types are grouped by their first code; classes are left out, types without a code last', () => {
  const type = (id: string, code: string | null, choosable = true): ProjectType => ({
    id,
    zh: id,
    en: id,
    parents: [],
    industry: code ? [{ code, name: '', verification: 'unverified' }] : [],
    choosable,
  });
  const groups = groupTypes([
    type('yard', null),
    type('coking', '2521'),
    type('heavy', '26', false),
    type('farm', '03'),
    type('cement', '3011'),
  ]);
  expect(groups.map(({ section, types }) => [section, types.map(({ id }) => id)])).toEqual([
    ['A', ['farm']],
    ['C', ['coking', 'cement']],
    [null, ['yard']],
  ]);
});
