import { expect, test } from 'vitest';
import { county, feature, record } from '#domain/fixtures.ts';
import type { Finding, SiteReport } from '#domain/siting/types.ts';
import { zonesOf } from './zones.ts';

const WELL = 'alpha-14/water-source/well';
const PLANT = 'alpha-14/enterprise/plant';
const WETLAND = 'alpha-14/zone/wetland';
const RECORD = record({
  features: [county(), feature(WELL), feature(PLANT), feature(WETLAND, null)],
});
const BASIS = { rules: [], derivedZones: [] };

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
    BASIS,
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
  const zones = zonesOf(report([grade(30, 1000), grade(300, 5000)]), RECORD, BASIS, []);
  expect(zones.map(({ radiiM }) => radiiM)).toEqual([
    [30, 1000],
    [300, 5000],
  ]);
});

test('official outlines are drawn in the place of sources, and of what has no place', () => {
  const geometry = { type: 'Polygon' as const, coordinates: [] };
  const rules = [
    { id: 'ban', target: 'protection:grade-1' },
    { id: 'near', target: 'kind:water-source' },
    { id: 'wetland', target: WETLAND },
    { id: 'wetland-too', target: WETLAND },
  ];
  const derivedZones = [{ id: `${WELL}/grade-1`, outline: { geometry } }];
  const findings = [
    { rule: 'ban', feature: WELL, certainty: 'certain' as const },
    { rule: 'near', feature: WELL, certainty: 'certain' as const },
    { rule: 'wetland', feature: WETLAND, certainty: 'certain' as const },
    { rule: 'wetland-too', feature: WETLAND, certainty: 'certain' as const },
  ];
  const own = [{ id: WETLAND, geometry: { ...geometry } }];
  const basis = { rules, derivedZones } as never;
  const zones = zonesOf(report(findings), RECORD, basis, own);
  expect(zones.map((zone) => zone.geometry)).toEqual([
    geometry,
    RECORD.featureById.get(WELL)?.geometry,
    own[0]?.geometry,
  ]);
  expect(zonesOf(report(findings), RECORD, basis, [])).toHaveLength(2);
});

test('a whole county and what has no place are not drawn', () => {
  const findings = [
    { feature: 'alpha-14/jurisdiction/east', certainty: 'certain' as const },
    { feature: 'alpha-14/zone/gone', certainty: 'certain' as const },
    { feature: null, certainty: 'cannot tell' as const },
  ];
  expect(zonesOf(report(findings), RECORD, BASIS, [])).toEqual([]);
});
