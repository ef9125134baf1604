import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { csvText } from '#domain/csv.ts';
import { featureGeojson } from '#domain/feature-geojson.ts';
import { positionsCsv } from '#domain/positions/export.ts';
import { seriesOfIndicator } from '#domain/quality/series.ts';
import { seriesCsv } from '#domain/quality/series-csv.ts';
import { buildContext } from '#domain/siting/context.ts';
import { checkSite } from '#domain/siting/judge.ts';
import { reportGeojson } from '#domain/siting/report.ts';
import { reportCsv } from '#domain/siting/report-csv.ts';
import { jpegBlob } from '#domain/visits/exchange/arbitraries.ts';
import { writeArchive } from '#domain/visits/exchange/write.ts';
import { ITEM, MEASUREMENT, PHOTO, SURVEYED, VISIT } from '#domain/visits/fixtures.ts';
import { summaryCsv } from '#domain/visits/summary.ts';
import { SUMMARY_WORDS } from '#domain/visits/summary-words.ts';
import { summaryXlsx } from '#domain/visits/summary-xlsx.ts';
import type { SurveyedPosition, Visit } from '#domain/visits/types.ts';
import { qualityOf } from '#features/quality/context.ts';
import { csvRows as csvRowsOfLayer } from '#features/quality/csv.ts';
import { csvRows } from '#features/table/rows.ts';
import { CHART_WORDS } from '#i18n/chart.ts';
import { WORDS } from '#i18n/words.ts';
import { NEW_LOOK } from '#store/quality.ts';
import { qualityLayer } from '#store/quality-layer.ts';
import { features, indicators, layers, ruleSet, wholeRecord } from '../record/load.ts';
import { Folder } from './ogr.ts';

/** Every file that the app lets a user save, as GDAL, and with it QGIS, reads it. */

const TODAY = '2026-11-22';
const NOTES = '厂区雨水口有异味，"疑似"混排；\n下周复查 <b>=1+1</b> 𠮷';
const PLACE = '桑干河边，一处无名排口';
const idOf = (n: number) => VISIT.id.replace(/.$/, String(n));

const visits: Visit[] = [
  {
    ...VISIT,
    notes: NOTES,
    items: [{ ...ITEM, answer: 'not-met', value: '45', note: '已当场告知' }],
    measurements: [MEASUREMENT],
  },
  { ...VISIT, id: idOf(2), feature: null, title: PLACE, position: null, items: [], photos: [] },
  { ...VISIT, id: idOf(3), photos: [], deletedAt: VISIT.updatedAt },
];
const positions: SurveyedPosition[] = [
  { ...SURVEYED, reason: '原位置在厂区外' },
  { ...SURVEYED, feature: 'x/y/z', name: '某站', radiusM: 12.5 },
];
const archive = { visits, positions, photos: [{ id: PHOTO.id, blob: jpegBlob() }] };

const record = wholeRecord();
const context = buildContext(record, ruleSet, []);
const report = checkSite(
  context,
  {
    name: '拟建焦化厂',
    geometry: { type: 'Point', coordinates: [111.78, 37.14] },
    radiusM: 100,
    type: 'coking',
  },
  TODAY,
);

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
});
afterAll(() => folder.close());

const described = (layer: string, content: Blob | string, name = layer) =>
  folder.save(name, content).then((path) => ({ ...folder.describe(path), path }));

describe.skipIf(!inject('gdal'))('the file of visits in GDAL', () => {
  let zip: string;
  beforeAll(async () => {
    zip = await folder.save('visits.zip', await writeArchive(archive, { withGps: true }));
  });

  test('has visits, with or without a position', () => {
    const path = `/vsizip/${zip}/visits.geojson`;
    const { fields, count, crs } = folder.describe(path);
    expect(count).toBe(3);
    expect(crs).toBe('EPSG:4326');
    expect(fields).toMatchObject({
      id: 'String',
      date: 'Date',
      person: 'String',
      place: 'String',
      feature_id: 'String',
      plan: 'String',
      obligations: 'Integer',
      answered: 'Integer',
      not_met: 'Integer',
      beyond_limit: 'Integer',
      notes: 'String',
      photo_count: 'Integer',
      accuracy_m: 'Integer',
      updated: 'DateTime',
      items: 'String(JSON)',
      photos: 'String(JSON)',
      history: 'String(JSON)',
      version: 'String(JSON)',
    });
    const [first, second] = folder.through(path).features;
    expect(first?.geometry).toEqual({ type: 'Point', coordinates: [113.3456789, 40.0987654] });
    expect(first?.properties).toMatchObject({
      place: VISIT.feature?.name,
      notes: NOTES,
      not_met: 1,
      beyond_limit: 1,
    });
    expect(JSON.stringify(first?.properties?.items)).toContain('已当场告知');
    expect(second?.geometry).toBeNull();
    expect(second?.properties).toMatchObject({ place: PLACE, obligations: 0 });
  });

  test('has corrected positions', () => {
    const path = `/vsizip/${zip}/positions.geojson`;
    const { fields, count, crs } = folder.describe(path);
    expect([count, crs]).toEqual([2, 'EPSG:4326']);
    expect(fields).toMatchObject({ feature_id: 'String', radius_m: 'Real', date: 'Date' });
    expect(folder.through(path).features[0]).toMatchObject({
      geometry: { type: 'Point', coordinates: [113.3456789, 40.0987654] },
      properties: { name: SURVEYED.name, reason: '原位置在厂区外', radius_m: 9 },
    });
  });

  test('has photos that say where they were taken', () => {
    expect(folder.picture(`/vsizip/${zip}/photos/${PHOTO.id}.jpg`)).toMatchObject({
      GPSLatitudeRef: 'N',
      GPSLatitude: '(40) (6) (0)',
      GPSLongitudeRef: 'E',
      GPSLongitude: '(113) (18) (0)',
    });
  });

  test('may hold nothing', async () => {
    const nothing = { visits: [], positions: [], photos: [] };
    const path = await folder.save('nothing.zip', await writeArchive(nothing, { withGps: false }));
    for (const part of ['visits', 'positions']) {
      expect(folder.describe(`/vsizip/${path}/${part}.geojson`).count).toBe(0);
    }
  });
});

describe.skipIf(!inject('gdal'))('tables in GDAL', () => {
  test.each(['zh', 'en'] as const)('the summary of visits as CSV, %s', async (lang) => {
    const { fields, count, path } = await described('summary.csv', summaryCsv(visits, lang));
    expect(Object.keys(fields)).toEqual(SUMMARY_WORDS[lang].columns);
    expect(count).toBe(3);
    const read = folder.through(path).features.map(({ properties }) => properties);
    const [place = '', notes = ''] = [2, 18].map((column) => SUMMARY_WORDS[lang].columns[column]);
    expect(read[1]?.[place]).toBe(PLACE);
    expect(read[0]?.[notes]).toBe(NOTES);
  });

  test.each(['zh', 'en'] as const)('the summary of visits as XLSX, %s', async (lang) => {
    const { fields, count, path } = await described('summary.xlsx', summaryXlsx(visits, lang));
    expect(Object.keys(fields)).toEqual(SUMMARY_WORDS[lang].columns);
    expect(count).toBe(3);
    expect(Object.values(fields).slice(0, 10)).toEqual([
      ...['String', 'String', 'String', 'String', 'String'],
      ...['Real', 'Real', 'Integer', 'String', 'Integer'],
    ]);
    const read = folder.through(path).features.map(({ properties }) => properties);
    const [place = '', notes = ''] = [2, 18].map((column) => SUMMARY_WORDS[lang].columns[column]);
    expect(read[1]?.[place]).toBe(PLACE);
    expect(read[0]?.[notes]).toBe(NOTES);
  });

  test('the site check', async () => {
    const { fields, count, path } = await described('check.csv', reportCsv(report, context, 'zh'));
    expect(count).toBe(report.findings.length);
    expect(fields).toMatchObject({ 场址: 'String', 规则内容: 'String', 出处: 'String' });
    expect(folder.through(path).features[0]?.properties?.场址).toBe('拟建焦化厂');
  });

  test('the list of features', async () => {
    const rows = csvRows(features, { record, lang: 'zh', words: WORDS.zh });
    const { count, path } = await described('features.csv', csvText(rows));
    expect(count).toBe(features.length);
    const names = folder.through(path).features.map(({ properties }) => properties?.名称);
    expect(names).toEqual(features.map(({ properties }) => properties.name));
  });

  test('the figures of a layer of quality', async () => {
    const look = { ...NEW_LOOK, topic: 'air', year: 2020 } as const;
    const layer = qualityLayer(record, look, TODAY);
    const rows = csvRowsOfLayer(qualityOf({ record, lang: 'zh', layer, today: TODAY }));
    const { fields, count } = await described('quality.csv', csvText(rows));
    expect(Object.keys(fields)).toEqual(rows[0]);
    expect(count).toBe(rows.length - 1);
    expect(count).toBeGreaterThan(0);
  });

  test('the figures of a chart', async () => {
    const models = indicators.map((each) => seriesOfIndicator(record, each, 'then', TODAY));
    const about = {
      record,
      lang: 'zh',
      say: CHART_WORDS.zh,
      choice: 'then',
      today: TODAY,
    } as const;
    const { fields, count } = await described('series.csv', seriesCsv(about, models));
    expect(Object.keys(fields)).toEqual(CHART_WORDS.zh.csvHeader);
    expect(count).toBeGreaterThan(0);
  });

  test('corrected positions for the gazetteer', async () => {
    const { fields, count } = await described('places.csv', positionsCsv(record, positions));
    expect(count).toBe(record.featureById.has(SURVEYED.feature) ? 1 : 0);
    expect(Object.keys(fields)).toContain('radius_m');
  });
});

describe.skipIf(!inject('gdal'))('GeoJSON in GDAL', () => {
  test('the site check, with what its findings rest on', async () => {
    const text = reportGeojson(report, context);
    const { fields, count, crs, path } = await described('check.geojson', text);
    expect(count).toBe(1 + report.findings.length);
    expect(crs).toBe('EPSG:4326');
    expect(fields).toMatchObject({
      role: 'String',
      effect: 'String',
      distanceMinM: expect.any(String),
    });
    const [site, ...findings] = folder.through(path).features;
    expect(site).toMatchObject({
      geometry: report.input.geometry,
      properties: { name: '拟建焦化厂', verdict: report.verdict },
    });
    expect(findings.map(({ properties }) => properties?.text)).toEqual(
      report.findings.map(({ text: rule }) => rule),
    );
  });

  // One of each kind of geometry, and one without, as the feature's panel saves it.
  const kinds = new Map(features.map((feature) => [feature.geometry?.type ?? 'none', feature]));
  test.each([...kinds])('a feature: %s', async (_, feature) => {
    const text = featureGeojson(feature);
    const { fields, count, crs, path } = await described('feature.geojson', text);
    expect([count, crs]).toEqual([1, 'EPSG:4326']);
    expect(fields).toMatchObject({ id: 'String', name: 'String', obligations: 'String' });
    expect(folder.through(path).features[0]).toMatchObject({
      properties: { id: feature.id, name: feature.properties.name },
    });
  });

  test.each(layers.map(({ file, features: count }) => [file, count] as const))(
    'the record: %s',
    (file, count) => {
      expect(folder.describe(`geodata/${file}`)).toMatchObject({ count, crs: 'EPSG:4326' });
    },
  );
});
