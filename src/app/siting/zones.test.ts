import { expect, test } from 'vitest';
import { county, feature, record } from '#domain/fixtures.ts';
import type { Finding, SiteReport } from '#domain/siting/types.ts';
import { zonesOf } from './zones.ts';

const WELL = 'alpha-14/water-source/well';
const PLANT = 'alpha-14/enterprise/plant';
const RECORD = record({ features: [county(), feature(WELL), feature(PLANT)] });

function report(findings: Partial<Finding>[]): SiteReport {
  const whole = findings.map((finding) => ({ reasons: [], effect: 'notice', ...finding }));
  return { findings: whole } as unknown as SiteReport;
}

test('what findings rest on is drawn once each, what is certain over the rest', () => {
  const zones = zonesOf(
    report([
      { feature: PLANT, certainty: 'certain', effect: 'prohibited' },
      { feature: WELL, certainty: 'possible' },
      { feature: PLANT, certainty: 'possible' },
    ]),
    RECORD,
    [],
  );
  expect(zones.map(({ id, effect }) => [id, effect])).toEqual([
    [WELL, 'notice'],
    [PLANT, 'prohibited'],
  ]);
});

test('a derived zone is drawn as its two radii, each grade by itself', () => {
  const grade = (lowerM: number, upperM: number): Partial<Finding> => ({
    feature: WELL,
    certainty: 'possible',
    reasons: [{ key: 'derived-zone', lowerM, upperM, feature: WELL }],
  });
  const zones = zonesOf(report([grade(30, 1000), grade(300, 5000)]), RECORD, []);
  expect(zones.map(({ radiiM }) => radiiM)).toEqual([
    [30, 1000],
    [300, 5000],
  ]);
});

test('an official outline of a source’s zone is drawn in its place', () => {
  const outline = {
    geometry: { type: 'Polygon' as const, coordinates: [] },
    radiusM: 1,
    source: '',
  };
  const derived = { source: WELL, outline } as never;
  const [zone] = zonesOf(report([{ feature: WELL, certainty: 'certain' }]), RECORD, [derived]);
  expect(zone?.geometry).toBe(outline.geometry);
});

test('a whole county and what has no place are not drawn', () => {
  const findings = [
    { feature: 'alpha-14/jurisdiction/east', certainty: 'certain' as const },
    { feature: 'alpha-14/zone/gone', certainty: 'certain' as const },
    { feature: null, certainty: 'cannot tell' as const },
  ];
  expect(zonesOf(report(findings), RECORD, [])).toEqual([]);
});
