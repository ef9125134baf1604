import { beforeEach, expect, test } from 'vitest';
import { RESERVE_BYTES } from '#domain/tiles/limits.ts';
import { type Area, type AreaCount, TileKeeper } from './tile-keeper.ts';

const LAYERS = [['https://a.test/{z}/{x}/{y}.png', 'https://b.test/{z}/{x}/{y}.png']];
/** 16 tiles at one level. */
const AREA: Area = { bounds: [0.1, -44, 179, 44], zooms: [3, 3] };

let stored: Map<string, Response>;
let asked: string[];
let room: number | null;
/** What the server answers; null: the network is gone. */
let answer: (url: string) => Response | null;

const png = (bytes: number) =>
  new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png' } });

beforeEach(() => {
  stored = new Map();
  asked = [];
  room = null;
  answer = () => png(1000);
});

function keeper(layers = LAYERS) {
  const cache = {
    keys: async () => [...stored.keys()].map((url) => new Request(url)),
    match: async (url: RequestInfo | URL) => stored.get(String(url))?.clone(),
    put: async (url: RequestInfo | URL, response: Response) => {
      stored.set(String(url), response);
    },
  };
  return new TileKeeper(layers, {
    open: async () => cache,
    drop: async () => stored.clear(),
    fetch: async (url) => {
      asked.push(url);
      const response = answer(url);
      if (!response) throw new TypeError('Failed to fetch');
      return response;
    },
    room: async () => room,
    pixelRatio: 1,
  });
}

const go = () => new AbortController().signal;
const ignore = () => undefined;

test('the estimate asks for few tiles and keeps none', async () => {
  expect(await keeper().estimate(AREA, go())).toEqual({
    total: 16,
    done: 0,
    failed: 0,
    bytes: 16_000,
  });
  expect(asked).toHaveLength(8);
  expect(stored.size).toBe(0);
});

test('nothing can be estimated when no tile comes', async () => {
  answer = () => null;
  expect(await keeper().estimate(AREA, go())).toBeNull();
});

test('all tiles are kept under the address that the map will ask for', async () => {
  const counts: AreaCount[] = [];
  const tiles = keeper();
  expect(await tiles.keep(AREA, (count) => counts.push(count), go())).toBe('done');
  expect(counts.at(-1)).toEqual({ total: 16, done: 16, failed: 0, bytes: 16_000 });
  // Column and row choose the host.
  expect(stored.has('https://a.test/3/4/2.png')).toBe(true);
  expect(stored.has('https://b.test/3/5/2.png')).toBe(true);
  expect(await tiles.sum()).toEqual({ count: 16, bytes: 16_000 });
});

test('what is kept is skipped, and the sum goes on', async () => {
  await keeper().keep({ ...AREA, zooms: [2, 2] }, ignore, go());
  const before = asked.length;
  const tiles = keeper();
  expect(await tiles.keep({ ...AREA, zooms: [2, 3] }, ignore, go())).toBe('done');
  expect(asked.length - before).toBe(16);
  expect(await tiles.estimate({ ...AREA, zooms: [2, 3] }, go())).toMatchObject({
    total: 20,
    done: 20,
    bytes: 0,
  });
  expect(await tiles.sum()).toEqual({ count: 20, bytes: 20_000 });
  await tiles.clear();
  expect(await tiles.sum()).toEqual({ count: 0, bytes: 0 });
});

test.each([
  ['an error', () => new Response('no', { status: 404 })],
  ['a page', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
  ['an empty picture', () => png(0)],
  ['a picture that is none of a tile', () => png(2_000_001)],
  ['no answer', () => null],
])('%s is a failure that is counted, and not kept', async (_, bad) => {
  answer = (url) => (url.endsWith('/2.png') ? bad() : png(10));
  const counts: AreaCount[] = [];
  expect(await keeper().keep(AREA, (count) => counts.push(count), go())).toBe('done');
  expect(counts.at(-1)).toMatchObject({ done: 12, failed: 4 });
});

test('a server that refuses is not asked for all the rest', async () => {
  answer = () => new Response('', { status: 403 });
  const outcome = await keeper().keep({ ...AREA, zooms: [5, 5] }, ignore, go());
  expect(outcome).toBe('failed');
  expect(asked.length).toBeLessThan(20);
});

test('a word ends it; what is there stays', async () => {
  const abort = new AbortController();
  const tiles = keeper();
  const outcome = await tiles.keep(AREA, ({ done }) => done >= 5 && abort.abort(), abort.signal);
  expect(outcome).toBe('cancelled');
  const { count } = await tiles.sum();
  expect(count).toBeGreaterThanOrEqual(5);
  expect(count).toBeLessThan(16);
});

test('room for visits is left: before anything is fetched', async () => {
  room = RESERVE_BYTES - 1;
  expect(await keeper().keep(AREA, ignore, go())).toBe('no-room');
  expect(asked).toEqual([]);
});

test('and on the way', async () => {
  answer = () => {
    room = RESERVE_BYTES - 1;
    return png(10);
  };
  const outcome = await keeper().keep({ ...AREA, zooms: [6, 6] }, ignore, go());
  expect(outcome).toBe('no-room');
  expect(asked.length).toBeLessThan(110);
});

test('a cache that takes no more ends it', async () => {
  const tiles = keeper();
  const { set } = stored;
  stored.set = function (this: Map<string, Response>, url: string, response: Response) {
    if (this.size >= 3) throw new DOMException('full', 'QuotaExceededError');
    return set.call(this, url, response);
  };
  expect(await tiles.keep(AREA, ignore, go())).toBe('no-room');
  expect(stored.size).toBe(3);
});

test('a broken sum starts anew', async () => {
  stored.set('https://kept.invalid/sum', new Response('{'));
  const tiles = keeper();
  await tiles.keep(AREA, ignore, go());
  expect(await tiles.sum()).toEqual({ count: 16, bytes: 16_000 });
});
