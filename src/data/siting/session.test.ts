import { beforeEach, describe, expect, test } from 'vitest';
import type { SitingGeometry } from '#domain/geometry/types.ts';
import { surveyed } from '#domain/positions/fixtures.ts';
import { SITING_DATA, textFile, WELL, WETLAND } from './fixtures.ts';
import type { Pace } from './protocol.ts';
import { SitingSession } from './session.ts';

const DAY = '2026-11-22';
const WGS84 = { datum: 'wgs84' } as const;
const DEFAULTS = { type: 'coking', radiusM: 0, date: DAY };
const IN_WETLAND: SitingGeometry = { type: 'Point', coordinates: [113.11, 40.11] };
const SITES = textFile(
  'sites.csv',
  '名称,经度,纬度,type\n甲,113.11,40.11,\n乙,113.05,40.05,\n丙,坏,40.05,\n丁,113.11,40.11,住宅\n戊,113.11,40.11,城堡\n',
);

let session: SitingSession;
let told: [number, number][];
let stopAfter: number;
const pace: Pace = {
  progress: (done, total) => told.push([done, total]),
  goOn: async () => told.length < stopAfter,
};

const site = (geometry: SitingGeometry) => ({ name: '', geometry, radiusM: 0, type: 'coking' });

beforeEach(() => {
  told = [];
  stopAfter = Number.POSITIVE_INFINITY;
  session = new SitingSession(
    async () => SITING_DATA,
    () => pace,
  );
});

describe('a session', () => {
  test('opens with the rules, the version and what is missing', async () => {
    const { version, projectTypes, missing } = await session.open();
    expect({ version, missing }).toEqual({ version: 'test', missing: [] });
    expect(projectTypes.map(({ id }) => id)).toEqual(['coking', 'housing']);
  });

  test('judges a site', async () => {
    const answer = await session.check(site(IN_WETLAND), DAY);
    expect(answer).toMatchObject({ report: { verdict: 'prohibited', date: DAY } });
  });

  test('says why a place cannot be judged', async () => {
    const bow: SitingGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [113.1, 40.1],
          [113.2, 40.2],
          [113.2, 40.1],
          [113.1, 40.2],
          [113.1, 40.1],
        ],
      ],
    };
    expect(await session.check(site(bow), DAY)).toMatchObject({ fault: { key: 'self-crossing' } });
    const away: SitingGeometry = { type: 'Point', coordinates: [2.35, 48.86] };
    expect(await session.check(site(away), DAY)).toMatchObject({ fault: { key: 'out-of-range' } });
  });

  test('refuses a file by its size before it is read', async () => {
    const blob = { size: 101 * 1024 * 1024 } as Blob;
    const read = await session.readSites({ name: 'big.csv', blob }, WGS84, null);
    expect(read).toMatchObject({ count: 0, faults: [{ file: 'big.csv', key: 'too-large' }] });
  });
});

describe('several sites', () => {
  test('are read with the faults of their rows, and the rest is judged', async () => {
    const read = await session.readSites(SITES, WGS84, null);
    expect(read).toMatchObject({ count: 4, chosen: { x: '经度', y: '纬度', name: '名称' } });
    expect(read.faults).toMatchObject([{ row: 4 }]);
    const { rows, faults, complete } = await session.batch(DEFAULTS);
    expect(rows.map(({ name, type, verdict }) => [name, type, verdict])).toEqual([
      ['甲', 'coking', 'prohibited'],
      ['乙', 'coking', 'none found'],
      ['丁', 'housing', 'none found'],
    ]);
    expect(faults).toEqual([{ row: 6, key: 'unknown-type', detail: '城堡' }]);
    expect(complete).toBe(true);
    expect(told.at(-1)).toEqual([4, 4]);
  });

  test('end where they are told to, with what was judged until then', async () => {
    await session.readSites(SITES, WGS84, null);
    stopAfter = 1;
    const { rows, complete } = await session.batch(DEFAULTS);
    expect(rows).toHaveLength(1);
    expect(complete).toBe(false);
  });

  test('have whole reports when asked for', async () => {
    await session.readSites(SITES, WGS84, null);
    await session.batch(DEFAULTS);
    expect((await session.reportOf(0)).findings).toHaveLength(1);
    await expect(session.reportOf(9)).rejects.toThrow('9');
  });
});

describe('official outlines', () => {
  const away = JSON.stringify({
    type: 'Feature',
    id: WETLAND,
    properties: { name: '东湿地', source: '东县政府', radiusM: 1 },
    geometry: { type: 'Point', coordinates: [113.05, 40.05] },
  });

  test('take the place of the record’s own, and give it back', async () => {
    const { names, outlines, refused } = await session.setZones(textFile('official.geojson', away));
    expect(outlines).toMatchObject([{ id: WETLAND, geometry: { type: 'Point' } }]);
    expect({ names, refused }).toEqual({ names: ['东湿地'], refused: [] });
    const moved = await session.check(site(IN_WETLAND), DAY);
    expect(moved).toMatchObject({ report: { input: { zones: [WETLAND] } } });
    expect(moved).not.toMatchObject({ report: { verdict: 'prohibited', certainty: 'certain' } });
    await session.dropZones();
    const back = await session.check(site(IN_WETLAND), DAY);
    expect(back).toMatchObject({ report: { verdict: 'prohibited', input: { zones: [] } } });
  });

  test('of an id that nobody knows are refused by name', async () => {
    const text = away.replaceAll('wetland', 'castle');
    const { names, refused } = await session.setZones(textFile('official.geojson', text));
    expect(names).toEqual([]);
    expect(refused).toMatchObject([{ id: 'alpha-14/zone/castle', why: 'unknown' }]);
  });
});

describe('positions corrected on this device', () => {
  const near: SitingGeometry = { type: 'Point', coordinates: [113.05, 40.05] };
  const ask = async () => {
    const answer = await session.check({ ...site(near), type: 'housing' }, DAY);
    if (!('report' in answer)) throw new Error('no report');
    return answer.report;
  };

  test('settle what their uncertainty left open, and the report says what it rests on', async () => {
    const before = await ask();
    expect(before.findings).toMatchObject([
      { feature: WELL, certainty: 'possible', reasons: [{ key: 'feature-uncertain' }] },
    ]);
    expect(before.input).not.toHaveProperty('surveyed');
    await session.setPositions([surveyed(WELL, [113.0505, 40.05])]);
    const after = await ask();
    expect(after.findings).toMatchObject([
      {
        feature: WELL,
        certainty: 'certain',
        reasons: [{ key: 'surveyed', radiusM: 8, feature: WELL }],
        settle: [],
      },
    ]);
    expect(after.input.surveyed).toEqual([WELL]);
    expect(await (await session.save('site', 'csv', 'zh')).text()).toContain('仅在本机生效');
    expect(await (await session.save('site', 'geojson', 'zh')).text()).toContain('"surveyed"');
  });

  test('clear what turns out to be elsewhere', async () => {
    await session.setPositions([surveyed(WELL, [113.06, 40.05])]);
    const { findings, cleared, input } = await ask();
    expect(findings).toEqual([]);
    expect(cleared).toMatchObject([{ feature: WELL, distanceM: { min: expect.closeTo(845, -1) } }]);
    expect(input.surveyed).toEqual([WELL]);
  });

  test('give way to an official outline, and are gone when they are withdrawn', async () => {
    const before = await ask();
    await session.setPositions([surveyed(WELL, [113.0505, 40.05])]);
    const official = JSON.stringify({
      type: 'Feature',
      id: WELL,
      properties: { source: '东县政府', radiusM: 1 },
      geometry: { type: 'Point', coordinates: [113.06, 40.05] },
    });
    await session.setZones(textFile('official.geojson', official));
    const { findings, input } = await ask();
    expect({ findings, input }).toMatchObject({ findings: [], input: { zones: [WELL] } });
    expect(input).not.toHaveProperty('surveyed');
    await session.dropZones();
    await session.setPositions([]);
    expect(await ask()).toEqual(before);
  });
});

describe('files to save', () => {
  const text = async (...args: Parameters<SitingSession['save']>) =>
    (await session.save(...args)).text();

  test('hold the report of one site, the same bytes each time', async () => {
    await session.check(site(IN_WETLAND), DAY);
    const json = await text('site', 'json', 'zh');
    expect(JSON.parse(json)).toMatchObject({ verdict: 'prohibited', dataVersion: 'test' });
    await session.check(site(IN_WETLAND), DAY);
    expect(await text('site', 'json', 'zh')).toBe(json);
    expect(JSON.parse(await text('site', 'geojson', 'zh'))).toMatchObject({
      type: 'FeatureCollection',
    });
    expect(await text('site', 'csv', 'zh')).toContain('湿地内禁止新增焦化');
  });

  test('hold all sites of a file, with what was wrong in it', async () => {
    await session.readSites(SITES, WGS84, null);
    await session.batch(DEFAULTS);
    const all = JSON.parse(await text('batch', 'json', 'en'));
    expect(all).toMatchObject({ verdict: 'prohibited', date: DAY });
    expect(all.sites).toHaveLength(3);
    expect(all.faults).toHaveLength(2);
    expect(JSON.parse(await text('batch', 'geojson', 'en')).features.length).toBeGreaterThan(3);
    expect(await text('batch', 'csv', 'en')).toContain('No new coking in the wetland');
  });

  test('are not made of nothing', async () => {
    await expect(session.save('site', 'json', 'zh')).rejects.toThrow('no site');
  });
});
