import { describe, expect, test } from 'vitest';
import { jpegBlob, PICTURE } from '#domain/visits/exchange/arbitraries.ts';
import { MAX_ENTRIES, MAX_POSITIONS, MAX_VISITS } from '#domain/visits/exchange/limits.ts';
import { SURVEYED, VISIT } from '#domain/visits/fixtures.ts';
import { exif } from '#domain/visits/photo/fixtures.ts';
import { APP1, withSegment } from '#domain/visits/photo/jpeg.ts';
import { ExchangeClient, WriteRefused } from './client.ts';
import { loopback, testCanvas } from './fixtures.ts';
import { exchangeSession } from './session.ts';

const ID = '00000000-0000-4000-8000-0000000000aa';
const session = () => exchangeSession(testCanvas, () => ID);
const newClient = () => new ExchangeClient(() => loopback(session()));
const named = (name: string, ...parts: BlobPart[]) => ({ name, blob: new Blob(parts) });

const VISITED = { ...VISIT, photos: [] };

describe('a file through the worker', () => {
  test('comes back as it was', async () => {
    const client = newClient();
    const archive = { visits: [VISITED], positions: [SURVEYED], photos: [] };
    const blob = await client.write(archive, { withGps: true });
    expect(await client.read({ name: 'a.zip', blob })).toEqual({ archive, faults: [] });
  });

  test('that is none is refused by its name', async () => {
    const result = await newClient().read(named('a.zip', 'x'));
    expect(result).toEqual({ refused: { file: 'a.zip', key: 'not-zip' } });
  });

  const none = { visits: [], positions: [], photos: [] };
  const photo = { id: 'p', blob: jpegBlob() };
  test.each([
    ['visits', { visits: Array.from({ length: MAX_VISITS + 1 }, () => VISITED) }],
    ['positions', { positions: Array.from({ length: MAX_POSITIONS + 1 }, () => SURVEYED) }],
    ['photos', { photos: Array.from({ length: MAX_ENTRIES }, () => photo) }],
  ])('of more %s than can be read again is not written', async (_, much) => {
    const writing = newClient().write({ ...none, ...much }, { withGps: true });
    await expect(writing).rejects.toThrow(WriteRefused);
    await expect(writing).rejects.toMatchObject({ fault: { key: 'too-many' } });
  });

  test('a photo that the browser cannot decode is left out', async () => {
    const photo = { ...VISIT.photos[0], id: ID } as (typeof VISIT.photos)[0];
    const client = new ExchangeClient(() =>
      loopback(exchangeSession({ decode: () => Promise.reject(new Error()) }, () => ID)),
    );
    const archive = {
      visits: [{ ...VISIT, photos: [photo] }],
      positions: [],
      photos: [{ id: ID, blob: jpegBlob() }],
    };
    const blob = await client.write(archive, { withGps: true });
    const read = await client.read({ name: 'a.zip', blob });
    expect(read).toMatchObject({
      archive: { visits: [{ photos: [] }], photos: [] },
      faults: [{ key: 'not-picture' }],
    });
  });

  test('a table has what was asked for', async () => {
    const client = newClient();
    const csv = await client.summary([VISITED], 'csv', 'zh', { 'pingcheng-14': '平城区规划' });
    expect(await csv.text()).toContain('平城区规划');
    const xlsx = await client.summary([VISITED], 'xlsx', 'en');
    expect((await xlsx.text()).slice(0, 2)).toBe('PK');
  });
});

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(24);
  bytes.set(Uint8Array.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', (letter) => letter.charCodeAt(0)));
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};

describe('a photo through the worker', () => {
  test('is scaled down, with place and time read and not kept in it', async () => {
    const taken = exif({
      latitude: ['N', [40, 1, 6, 1, 0, 1]],
      longitude: ['E', [113, 1, 18, 1, 0, 1]],
      takenAt: '2026:11:22 09:30:00',
    });
    const result = await newClient().photo(named('a.jpg', withSegment(PICTURE, APP1, taken)));
    expect(result).toMatchObject({
      photo: {
        id: ID,
        width: 48,
        height: 32,
        bytes: PICTURE.length,
        takenAt: '2026-11-22T09:30:00',
        gps: { lon: 113.3, lat: 40.1 },
      },
    });
    if ('blob' in result) {
      expect(new Uint8Array(await result.blob.arrayBuffer())).toEqual(PICTURE);
    }
  });

  test.each([
    [4000, 3000, 1600, 1200],
    [3000, 4000, 1200, 1600],
    [1600, 1, 1600, 1],
    [10_000, 1, 1600, 1],
    [800, 600, 800, 600],
  ])('of %i × %i becomes %i × %i', async (width, height, keptWidth, keptHeight) => {
    const result = await newClient().photo(named('a.png', png(width, height)));
    expect(result).toMatchObject({ photo: { width: keptWidth, height: keptHeight } });
  });

  test.each([
    ['not-picture', named('a.jpg', '<svg/>')],
    ['undecodable', named('a.heic', '\0\0\0\x18ftypheic')],
    ['undecodable', named('a.jpg', PICTURE.slice(0, 60))],
    ['too-large', named('a.png', png(20_000, 20_000))],
    ['too-large', { name: 'a.jpg', blob: { size: 41 * 1024 * 1024 } as Blob }],
  ])('is refused as %s', async (key, file) => {
    const { photo } = session();
    expect(await photo(file)).toEqual({ fault: { file: file.name, key } });
  });
});

describe('a worker that', () => {
  test('crashes fails the calls under way, and the next call has a new one', async () => {
    const ports: ReturnType<typeof loopback>[] = [];
    const client = new ExchangeClient(() => {
      const port = loopback(ports.length === 0 ? (silent as never) : session());
      ports.push(port);
      return port;
    });
    const first = client.read(named('a.zip', 'x'));
    ports[0]?.onerror?.({ message: '' } as ErrorEvent);
    await expect(first).rejects.toThrow('did not start');
    expect(await client.read(named('a.zip', 'x'))).toHaveProperty('refused');
    expect(ports.length).toBe(2);
  });

  test('is closed fails the calls under way', async () => {
    const client = new ExchangeClient(() => loopback(silent as never));
    const call = client.read(named('a.zip', 'x'));
    client.close();
    await expect(call).rejects.toThrow('closed');
  });

  test('fails at one call answers the next', async () => {
    const calls = { ...session(), photo: () => Promise.reject(new Error('no room')) };
    const client = new ExchangeClient(() => loopback(calls));
    const [photo, file] = await Promise.allSettled([
      client.photo(named('a.jpg', 'x')),
      client.read(named('a.zip', 'x')),
    ]);
    expect(photo).toMatchObject({ status: 'rejected', reason: new Error('no room') });
    expect(file.status).toBe('fulfilled');
  });
});

const silent = { read: () => new Promise(() => {}) };
