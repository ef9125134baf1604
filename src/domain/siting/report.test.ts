import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import {
  context,
  DATE,
  derivedZone,
  nationalRule,
  point,
  rule,
  site,
  square,
  target,
} from './fixtures.ts';
import { checkSite } from './judge.ts';
import { batchJson, reportGeojson, reportJson } from './report.ts';
import { csvPieces, reportCsv } from './report-csv.ts';
import type { SiteReport } from './types.ts';

const schema = JSON.parse(readFileSync('public/schema/site-check.schema.json', 'utf8'));
const isValid = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

const WELL = target('water-source/well', point(0, 1000), 200);
const judging = context({
  features: [
    target('zone/a', square(0, 0, 500), 600, { name: '=甲湿地', nameEn: 'Wetland A' }),
    target('zone/b', null, 0, { name: '乙湿地', nameEn: 'Wetland B' }),
    WELL,
  ],
  rules: [
    rule('a', { text: '甲湿地内，禁止建设', textEn: 'No building in wetland A' }),
    rule('b', { target: 'alpha-14/zone/b', effect: 'restricted', periodEnd: '2022-12-31' }),
    nationalRule('along', { relation: 'within', target: 'alpha-14/zone/a', effect: 'notice' }),
    nationalRule('well', { target: 'protection:grade-1', effect: 'conditional' }),
    nationalRule('clear', { relation: 'within', target: WELL.id, distanceM: 10 }),
  ],
  derivedZones: [derivedZone({ lowerM: 100, upperM: 2000 })],
});
const report = checkSite(judging, site(point(0), 100, 'coking'), DATE);
const empty = checkSite(context(), site(point(90_000), 0, 'housing'), DATE);
const rows = [
  { row: 2, report },
  { row: 5, report: empty },
];
const HEAD = { dataVersion: 'test', date: DATE, verdict: 'prohibited' as const };

function batch(faults: { file: string; key: string; row?: number; detail?: string }[] = []) {
  return [...batchJson({ ...HEAD, faults }, rows)].join('');
}

describe('JSON', () => {
  test('is as its schema says, for one site and for many', () => {
    for (const text of [reportJson(report), reportJson(empty), batch()]) {
      isValid(JSON.parse(text));
      expect(isValid.errors ?? []).toEqual([]);
    }
    isValid(JSON.parse(batch([{ file: 'a.csv', row: 3, key: 'cells', detail: '4' }])));
    expect(isValid.errors ?? []).toEqual([]);
  });

  test.each<[string, (broken: SiteReport) => unknown]>([
    ['a verdict of its own', (r) => ({ ...r, verdict: 'compliant' })],
    ['no findings', ({ findings: _, ...rest }) => rest],
    ['an unknown key', (r) => ({ ...r, cleared: [{ ...r.cleared[0], because: 'luck' }] })],
    [
      'a distance below 0',
      (r) => ({ ...r, near: [{ ...r.near[0], distanceM: { min: -1, max: 1 } }] }),
    ],
    [
      'a reason without its feature',
      (r) => ({ ...r, findings: [{ ...r.findings[0], reasons: [{ key: 'no-outline' }] }] }),
    ],
    ['a date in words', (r) => ({ ...r, date: 'today' })],
  ])('with %s is refused by the schema', (_, breakIt) => {
    const format = { format: 'enviroplan-atlas/site-check/1' };
    expect(isValid({ ...format, ...report })).toBe(true);
    expect(isValid({ ...format, ...(breakIt(structuredClone(report)) as object) })).toBe(false);
  });

  test('has the same bytes for the same input, and ends with a line', () => {
    const again = checkSite(judging, site(point(0), 100, 'coking'), DATE);
    expect(reportJson(again)).toBe(reportJson(report));
    expect(reportJson(report)).toMatch(/\n\}\n$/);
  });

  test('of a batch holds every report, a line each', () => {
    const faults = [{ file: 'a.csv', row: 3, key: 'cells' }];
    const text = batch(faults);
    const { format, sites, ...head } = JSON.parse(text);
    expect(format).toBe('enviroplan-atlas/site-check/1');
    expect(head).toEqual({ ...HEAD, faults });
    expect(sites).toEqual(rows.map(({ row, report: each }) => ({ row, ...each })));
    expect(text.split('\n').filter((line) => line.startsWith('    {"row":'))).toHaveLength(2);
    const none = [...batchJson({ ...HEAD, faults: [] }, [])].join('');
    expect(JSON.parse(none).sites).toEqual([]);
  });
});

describe('GeoJSON', () => {
  const { features, type } = JSON.parse(reportGeojson([report, empty], judging));
  const roles = features.map((f: { properties: { role: string } }) => f.properties.role);
  const found = (id: string) =>
    features.find((f: { properties: { rule?: string } }) => f.properties.rule?.endsWith(id));

  test('holds each site and what its findings rest on', () => {
    expect(type).toBe('FeatureCollection');
    expect(roles).toEqual(['site', 'finding', 'finding', 'finding', 'finding', 'site']);
    expect(features[0].geometry).toEqual(report.input.geometry);
    expect(features[0].properties).toMatchObject({ verdict: 'prohibited', dataVersion: 'test' });
    expect(found('/a')).toMatchObject({
      geometry: { type: 'Polygon' },
      properties: { certainty: 'possible', nameEn: 'Wetland A', radiusM: 600, distanceMinM: 0 },
    });
    expect(found('/a').properties.citeEn).toBe('Plan of East County, section 5.1');
    expect(found('/along').properties.cite).toBe('《法》第1条');
  });

  test('lists what has no outline, without one', () => {
    expect(found('/b')).toMatchObject({
      geometry: null,
      properties: { feature: 'alpha-14/zone/b' },
    });
  });

  test('gives a derived zone by its source and radii, and an official one by its outline', () => {
    expect(found('/well').properties).toMatchObject({ zoneLowerM: 100, zoneUpperM: 2000 });
    const id = 'alpha-14/water-source/well/grade-1';
    const official = [
      { id, name: '保护区', geometry: square(0, 0, 300), radiusM: 5, source: '批复' },
    ];
    const drawn = context({
      features: [WELL],
      rules: [nationalRule('well', { target: 'protection:grade-1' })],
      derivedZones: [derivedZone()],
      official,
    });
    const judged = checkSite(drawn, site(point(0)), DATE);
    const [, finding] = JSON.parse(reportGeojson(judged, drawn)).features;
    expect(finding.geometry).toEqual(square(0, 0, 300));
    expect(finding.properties).toMatchObject({ zoneLowerM: null, radiusM: 5 });
    expect(judged.input.zones).toEqual([id]);
  });
});

describe('CSV', () => {
  test('has a row a finding, and one for a site without findings', () => {
    const lines = reportCsv([report, empty], judging, 'zh').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + report.findings.length + 1);
    expect(lines[0]).toMatch(/^\uFEFF行号,场址,项目类型/);
    expect(lines[1]).toContain('禁止,可能,0,');
    expect(lines[1]).toContain("'=甲湿地");
    expect(lines[1]).toContain('《东县规划》第 5.1 节');
    expect(lines.at(-1)).toMatch(/^2,场址,housing,0,未发现冲突,,,/);
    const columns = (line = '') => line.replaceAll(/"[^"]*"/g, '').split(',').length;
    expect(new Set(lines.map(columns))).toEqual(new Set([19]));
  });

  test('speaks English, and counts rows as the file does', () => {
    const text = [...csvPieces(rows, judging, 'en')].join('');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[1]).toMatch(/^2,场址,coking,100,prohibited,possible,prohibited,possible,/);
    expect(lines.at(-1)).toMatch(/^5,/);
    expect(text.match(/\uFEFF/g)).toHaveLength(1);
    expect(text).toContain('"Law, Art. 1"');
    expect(text).toContain('no outline available; period of the plan is over');
  });
});
