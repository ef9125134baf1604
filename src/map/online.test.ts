import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import type { OnlineBasemap } from '#domain/basemap.ts';
import { watchOnline } from './online.ts';
import { onlineId, SOURCES } from './style/ids.ts';

const XYZ: OnlineBasemap = {
  type: 'xyz',
  url: 'https://tiles.test/{z}/{x}/{y}.png',
  attribution: '',
  maxZoom: 18,
};

/** A map of which only the events that are watched exist, and what was told of them. */
function watch(online: OnlineBasemap) {
  const listeners = new Map<string, (event: unknown) => void>();
  const map = {
    on: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
    off: (name: string) => listeners.delete(name),
    once: () => undefined,
    getStyle: () => ({ sources: { theirs: { type: 'vector' } } }),
  };
  const told: string[] = [];
  const handle = watchOnline(map as unknown as MapLibreMap, online, {
    onReady: () => told.push('ready'),
    onFailed: () => told.push('failed'),
    onGap: () => told.push('gap'),
    merge: (style) => style,
  });
  return {
    told,
    tile: (sourceId = onlineId(0)) =>
      listeners.get('sourcedata')?.({ sourceId, tile: { state: 'loaded' } }),
    idle: () => listeners.get('idle')?.({}),
    error: (sourceId?: string) =>
      handle({ error: new Error('x'), sourceId } as unknown as ErrorEvent),
  };
}

test('a missing neighbour does not take tiles that are there away', () => {
  const map = watch(XYZ);
  expect(map.error(onlineId(0))).toBe(true);
  map.tile();
  map.error(onlineId(0));
  map.idle();
  expect(map.told).toEqual(['gap', 'ready']);
});

test('when all is quiet and no tile has come, that is told once; one that comes later shows', () => {
  const map = watch(XYZ);
  map.error(onlineId(0));
  map.idle();
  map.idle();
  expect(map.told).toEqual(['gap', 'failed']);
  map.tile();
  expect(map.told).toEqual(['gap', 'failed', 'ready']);
});

test('a gap may open later', () => {
  const map = watch(XYZ);
  map.tile();
  map.error(onlineId(0));
  expect(map.told).toEqual(['ready', 'gap']);
});

test('errors and data of our own sources are none of its', () => {
  const map = watch(XYZ);
  expect(map.error(SOURCES.basemap)).toBe(false);
  expect(map.error()).toBe(false);
  map.tile(SOURCES.points);
  expect(map.told).toEqual([]);
});

test('a style fails at its first failure, and for good', () => {
  const map = watch({ type: 'style', url: 'https://maps.test/style.json' });
  expect(map.error()).toBe(true);
  map.tile('theirs');
  expect(map.told).toEqual(['failed']);
});
