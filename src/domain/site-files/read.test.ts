import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FAULT_KEYS, sizeFault } from './faults.ts';
import { fileNames, readAs, siteFile, textFile, told, WGS84 } from './fixtures.ts';
import { MAX_FILE_BYTES, MAX_SITE_VERTICES, MAX_SITES, MAX_VERTICES } from './limits.ts';
import { readSites, readZones } from './read.ts';

const point = { type: 'Point', coordinates: [111.78, 37.14] };
const collection = (geometries: unknown[]) => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
});
/** A round outline with so many vertices. */
const outline = (vertices: number) => {
  const corners = Array.from({ length: vertices - 1 }, (_, i) => {
    const angle = (i / (vertices - 1)) * 2 * Math.PI;
    return [112 + 0.4 * Math.cos(angle), 37 + 0.4 * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
};
const line = (vertices: number) => ({
  type: 'LineString',
  coordinates: Array.from({ length: vertices }, (_, i) => [111 + i / 1e6, 37]),
});

describe('limits', { timeout: 30_000 }, () => {
  test('a file is refused by its size before it is read', async () => {
    expect(sizeFault('a.csv', MAX_FILE_BYTES)).toBeNull();
    expect(sizeFault('a.csv', 100 * 1024 * 1024)).toEqual({
      file: 'a.csv',
      key: 'too-large',
      detail: '100',
    });
    const { faults } = await readSites(
      { name: 'a.csv', bytes: new Uint8Array(MAX_FILE_BYTES + 1) },
      WGS84,
    );
    expect(told(faults)).toEqual(['too-large(51)']);
  });

  test('lists ten thousand levels deep, and XML as deep', async () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    expect(told((await readAs('a.json', deep)).faults)).toEqual(['too-deep(64)']);
    const coordinates = `{"type":"Point","coordinates":${deep}}`;
    expect(told((await readAs('a.json', coordinates)).faults)).toEqual(['too-deep(64)']);
    const xml = '<Folder>'.repeat(10_000) + '</Folder>'.repeat(10_000);
    expect(told((await readAs('a.kml', xml)).faults)).toEqual(['too-deep(64)']);
  });

  test('brackets within texts are no levels', async () => {
    const feature = { type: 'Feature', geometry: point, properties: { note: '[{"'.repeat(100) } };
    expect((await readAs('a.json', feature)).sites.length).toBe(1);
  });

  test('more sites than may be compared', async () => {
    const points = collection(Array.from({ length: MAX_SITES + 1 }, () => point));
    expect(told((await readAs('a.json', points)).faults)).toEqual([
      `too-many-sites(${MAX_SITES + 1})`,
    ]);
    const lines = `lon,lat\n${'111.7,37.1\n'.repeat(MAX_SITES + 1)}`;
    expect(told((await readAs('a.csv', lines)).faults)).toEqual([`too-many-sites(${MAX_SITES})`]);
    const marks = `<kml>${'<Placemark/>'.repeat(MAX_SITES + 1)}</kml>`;
    expect(told((await readAs('a.kml', marks)).faults)).toEqual([
      `too-many-sites(${MAX_SITES + 1})`,
    ]);
  });

  test('one site of too many vertices is left out, and the rest read', async () => {
    const { sites, faults } = await readAs(
      'a.json',
      collection([line(MAX_SITE_VERTICES + 1), point]),
    );
    expect(told(faults)).toEqual(['site-vertices@1']);
    expect(sites.map(({ row }) => row)).toEqual([2]);
  });

  test('a million vertices are refused within seconds', async () => {
    const lines = Array.from({ length: 11 }, () => line(MAX_VERTICES / 10));
    const file = textFile('a.json', JSON.stringify(collection(lines)));
    const before = performance.now();
    const { sites, faults } = await readSites(file, WGS84);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(told(faults)).toEqual(['too-many-vertices']);
    expect(sites).toEqual([]);
  });

  test('an outline of the most vertices is read', async () => {
    const { sites, faults } = await readAs('a.json', outline(MAX_SITE_VERTICES));
    expect(faults).toEqual([]);
    expect(sites.length).toBe(1);
  });

  test('properties are cut to 50, and texts to 500 characters', async () => {
    const properties = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`p${i}`, 'x'.repeat(600)]),
    );
    const { sites } = await readAs('a.json', { type: 'Feature', geometry: point, properties });
    const [site] = sites;
    expect(Object.keys(site?.properties ?? {}).length).toBe(50);
    expect(site?.properties.p0).toBe('x'.repeat(500));
  });
});

describe('faults', () => {
  test('of a hundred rows are listed, of the others counted', async () => {
    const bad = Array.from({ length: 250 }, () => null);
    const { sites, faults } = await readAs('a.json', collection([point, ...bad]));
    expect(sites.length).toBe(1);
    expect(faults.length).toBe(101);
    expect(told(faults).slice(-2)).toEqual(['no-geometry@101', 'more(150)']);
  });

  test('that all rows share are said once, with their count', async () => {
    const swapped = { type: 'Point', coordinates: [37.14, 111.78] };
    const { faults } = await readAs('a.json', collection([swapped, swapped, swapped]));
    expect(told(faults)).toEqual(['swapped×3(37.14, 111.78)']);
  });

  test('of one layer leave the others of a zip to be read', async () => {
    const text = (content: string) => new TextEncoder().encode(content);
    const bytes = zipSync({
      'a.geojson': text('{"type":'),
      'b.csv': text('lon,lat\n111.7,37.1\n'),
    });
    const { sites, faults } = await readSites({ name: 'z.zip', bytes }, WGS84);
    expect(sites.length).toBe(1);
    expect(faults).toEqual([{ file: 'z.zip › a.geojson', key: 'truncated' }]);
  });
});

test('a file of nothing but notes says that it holds no site', async () => {
  const crs = { properties: { name: 'EPSG:4547' } };
  const { faults } = await readAs('a.json', { type: 'FeatureCollection', features: [], crs });
  expect(told(faults)).toEqual(['no-rows', 'crs-ignored(EPSG:4547)']);
});

describe('tables', () => {
  test('are read by the columns chosen, whatever their names', async () => {
    const columns = { x: '横', y: '纵', name: '厂' };
    const { sites, chosen } = await readAs('a.csv', '厂,横,纵\n甲,111.78,37.14\n', {
      ...WGS84,
      columns,
    });
    expect(sites[0]).toMatchObject({ name: '甲', geometry: { coordinates: [111.78, 37.14] } });
    expect(chosen).toEqual(columns);
  });

  test('of more columns than a table has are refused', async () => {
    const { faults, columns } = await readAs('a.csv', `${'lon,'.repeat(600)}lat\n1,2\n`);
    expect(told(faults)).toEqual(['too-many-columns(601)']);
    expect(columns).toBeUndefined();
  });

  test('with two columns of one name keep both', async () => {
    const { columns } = await readAs('a.csv', '备注,备注,lon,lat,\n1,2,111.7,37.1,\n');
    expect(columns).toEqual(['备注', '备注 (2)', 'lon', 'lat', '5']);
  });

  test('without a header lose no line', async () => {
    const columns = { x: '1', y: '2' };
    const { sites } = await readAs('a.csv', '111.78,37.14\n111.65,37.08\n', { ...WGS84, columns });
    expect(sites.map(({ row }) => row)).toEqual([1, 2]);
  });

  test('are guessed anew where a column chosen is not there', async () => {
    const columns = { x: '横', y: '纵' };
    const { chosen } = await readAs('a.csv', 'lon,lat\n111.78,37.14\n', { ...WGS84, columns });
    expect(chosen).toEqual({ x: 'lon', y: 'lat' });
  });
});

test('a file that ends between its parts is told from a faulty one', async () => {
  for (const text of ['<kml><Document></Document>', '{"type":"FeatureCollection","features":[]']) {
    expect(told((await readAs('a', text)).faults)).toEqual(['truncated']);
  }
  expect(told((await readAs('a', '<kml><a></b></kml>')).faults)).toEqual(['broken-xml']);
  expect((await readAs('a', '{"type":}')).faults).toMatchObject([{ key: 'broken-json' }]);
});

test('a table cut within a letter is read up to there, and said to be cut', async () => {
  const { bytes } = textFile('a.csv', 'lon,lat,name\n111.7,37.1,甲\n111.8,37.1,乙');
  const { sites, faults } = await readSites({ name: 'a.csv', bytes: bytes.slice(0, -1) }, WGS84);
  expect(sites.map(({ name }) => name)).toEqual(['甲', '#3']);
  expect(told(faults)).toEqual(['cut-off']);
});

describe('KML', () => {
  const placed = (coordinates: string) =>
    `<kml><Placemark><Point><coordinates>${coordinates}</coordinates></Point></Placemark></kml>`;

  test('without a number is refused, never read as 0', async () => {
    for (const text of ['111.7,', ',37.1', '111.7', '111.7, 37.1']) {
      expect((await readAs('a.kml', placed(text))).faults).toMatchObject([{ key: 'not-a-number' }]);
    }
    expect(told((await readAs('a.kml', placed(' '))).faults)).toEqual(['no-geometry@1']);
  });

  test('with an entity that HTML knows and XML does not is read', async () => {
    const text = placed('111.7,37.1').replace('<Point>', '<name>甲&nbsp;厂</name><Point>');
    expect((await readAs('a.kml', text)).sites[0]?.name).toBe('甲&nbsp;厂');
  });
});

test('a property named like a part of every object stays a plain property', async () => {
  const text = `{"type":"Feature","geometry":${JSON.stringify(point)},"properties":{"__proto__":{"x":1}}}`;
  const { sites } = await readAs('a.json', text);
  expect(Object.keys(sites[0]?.properties ?? {})).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(sites[0]?.properties)).toBe(Object.prototype);
});

describe('nothing throws, and no failure goes unnamed', { timeout: 30_000 }, () => {
  async function survives(name: string, bytes: Uint8Array): Promise<void> {
    const { faults } = await readSites({ name, bytes }, WGS84);
    const zones = await readZones({ name, bytes });
    const keys = [...faults, ...zones.faults].map(({ key }) => key);
    expect(keys).not.toContain('unreadable');
    expect(keys.filter((key) => !FAULT_KEYS.includes(key))).toEqual([]);
  }

  const SMALL = [
    'points.zip',
    'google-earth.kml',
    'mixed.geojson',
    'bad-rows.csv',
    'utf16.geojson',
  ];

  test.each(SMALL)('%s cut off at every byte', async (name) => {
    const { bytes } = siteFile('wgs84', name);
    for (let end = 0; end < bytes.length; end += 1) await survives(name, bytes.slice(0, end));
  });

  test('files with bytes changed', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const name = fc.constantFrom(...fileNames('wgs84').filter((file) => file !== 'empty.geojson'));
    await fc.assert(
      fc.asyncProperty(name, damage, async (file, changes) => {
        const bytes = siteFile('wgs84', file).bytes;
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        await survives(file, bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('any bytes, any text and any JSON', async () => {
    const text = fc.string({ unit: 'binary' }).map((value) => new TextEncoder().encode(value));
    const json = fc.json().map((value) => new TextEncoder().encode(value));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), text, json), (bytes) => survives('a', bytes)),
      { numRuns: 150 },
    );
  });

  test('GeoJSON with anything for its parts', async () => {
    const type = fc.constantFrom(
      'Point',
      'MultiPoint',
      'LineString',
      'Polygon',
      'MultiPolygon',
      'GeometryCollection',
    );
    const geometry = fc.record({ type, coordinates: fc.jsonValue(), geometries: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(geometry, (value) =>
        survives('a.json', textFile('a.json', JSON.stringify(collection([value]))).bytes),
      ),
      { numRuns: 150 },
    );
  });
});
