import { describe, expect, test } from 'vitest';
import { feature, obligation, position, record } from '../fixtures.ts';
import { VISIT } from './fixtures.ts';
import { lastPerson, visitAt, visitAtPoint } from './start.ts';

const works = feature(
  'alpha-14/enterprise/works',
  { type: 'Point', coordinates: [113.1, 40.1] },
  { obligations: ['alpha-14/obligation/noise'], position: position(800) },
);
const basis = record({ features: [works], obligations: [obligation('noise')] });
const begin = { date: '2026-11-22', at: '2026-11-22T01:00:00.000Z', person: '王工', fix: null };
const fix = { lon: 113.1001, lat: 40.1001, accuracyM: 6, at: Date.UTC(2026, 10, 22, 1) };

describe('a visit at a feature', () => {
  test('keeps its names, the data’s version and its obligations', () => {
    expect(visitAt(basis, works, begin)).toMatchObject({
      person: '王工',
      feature: { id: works.id, name: '东县电厂', dataVersion: 'test' },
      items: [{ obligation: 'alpha-14/obligation/noise', text: '噪声不超过55', answer: null }],
    });
  });

  test('is where the device says, else where the feature is, else nowhere', () => {
    expect(visitAt(basis, works, { ...begin, fix }).position).toEqual({
      lon: 113.1001,
      lat: 40.1001,
      accuracyM: 6,
      source: 'device',
      at: '2026-11-22T01:00:00.000Z',
    });
    expect(visitAt(basis, works, begin).position).toMatchObject({
      lon: 113.1,
      accuracyM: 800,
      source: 'feature',
    });
    expect(visitAt(basis, feature('alpha-14/project/plan', null), begin).position).toBeNull();
  });
});

test('a visit at a free point has no questions', () => {
  const visit = visitAtPoint(null, begin, '东河排口');
  expect(visit).toMatchObject({ feature: null, title: '东河排口', items: [], measurements: [] });
});

test('who recorded the visit that was begun last is remembered', () => {
  const by = (person: string, createdAt: string) => ({ ...VISIT, person, createdAt });
  expect(lastPerson([])).toBe('');
  expect(lastPerson([by('甲', '2026-01-02'), by(' ', '2026-01-03'), by('乙', '2026-01-01')])).toBe(
    '甲',
  );
});
