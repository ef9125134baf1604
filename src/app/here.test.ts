import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fix } from '#domain/fix.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { hereWatch, withFix, without } from './here.ts';

const fix = (at: number): Fix => ({ lon: 113.3, lat: 40.1, accuracyM: 10, at });
const coords = { longitude: 113.3, latitude: 40.1, accuracy: 10 };

let watching: PositionCallback[];
let document: EventTarget & { hidden: boolean };

beforeEach(() => {
  vi.useFakeTimers();
  watching = [];
  document = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', document);
  vi.stubGlobal('navigator', {
    geolocation: {
      watchPosition: (found: PositionCallback) => watching.push(found),
      clearWatch: (id: number) => void watching.splice(id - 1, 1),
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function hide(isHidden: boolean) {
  document.hidden = isHidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

function started() {
  const store = createAtlasStore({});
  const watch = hereWatch(store);
  return { store, watch, here: () => store.getState().fieldwork.here };
}

const found = (timestamp: number) =>
  watching[0]?.({ coords, timestamp } as unknown as GeolocationPosition);

describe('what is known of the position', () => {
  const start = { status: 'on' as const, fix: fix(1), fixes: [fix(1)] };

  test('grows by a fix that is new, to six hundred', () => {
    const full = { ...start, fixes: Array.from({ length: 600 }, (_, at) => fix(at)) };
    const { fixes, fix: last } = withFix(full, fix(1000));
    expect(fixes).toHaveLength(600);
    expect([fixes[0]?.at, fixes.at(-1)?.at, last?.at]).toEqual([1, 1000, 1000]);
  });

  test('does not count the same fix twice', () => {
    expect(withFix(start, fix(1))).toBe(start);
    expect(withFix({ ...start, status: 'waiting' }, fix(1))).toEqual(start);
  });

  test('goes on with a clock that was set back', () => {
    expect(withFix(start, fix(0)).fix).toEqual(fix(0));
  });

  test('is nothing when it is refused; else the last fix stays', () => {
    expect(without(start, 'refused')).toEqual({ status: 'refused', fix: null, fixes: [] });
    expect(without(start, 'unavailable')).toEqual({ ...start, status: 'unavailable' });
    expect(without({ ...start, status: 'waiting' }, 'timeout').status).toBe('unavailable');
  });

  test('is not lost when a device that stands still has nothing new to say', () => {
    expect(without(start, 'timeout')).toBe(start);
  });
});

describe('the watch', () => {
  test('runs from being asked until it is switched off', () => {
    const { store, here } = started();
    expect(watching).toHaveLength(0);
    store.getState().watchHere(true);
    expect(watching).toHaveLength(1);
    found(5);
    expect(here()).toMatchObject({ status: 'on', fix: { at: 5 } });
    store.getState().watchHere(false);
    expect(watching).toHaveLength(0);
    expect(here()).toEqual({ status: 'off', fix: null, fixes: [] });
  });

  test('asked again asks the device anew, once', () => {
    const { store } = started();
    store.getState().watchHere(true);
    found(5);
    store.getState().watchHere(true);
    expect(watching).toHaveLength(1);
  });

  test('rests while the page is long out of sight, and goes on when it is seen', () => {
    const { store } = started();
    store.getState().watchHere(true);
    hide(true);
    vi.advanceTimersByTime(60_000);
    hide(false);
    expect(watching).toHaveLength(1);
    hide(true);
    vi.advanceTimersByTime(130_000);
    expect(watching).toHaveLength(0);
    hide(false);
    expect(watching).toHaveLength(1);
  });

  test('does not begin by being seen', () => {
    started();
    hide(true);
    hide(false);
    expect(watching).toHaveLength(0);
  });

  test('takes what the map finds, and forgets it when the map stops unless it was asked itself', () => {
    const { store, watch, here } = started();
    watch.fromMap(fix(1));
    expect(here()).toMatchObject({ status: 'on', fix: fix(1) });
    watch.fromMap(null);
    expect(here().status).toBe('off');
    store.getState().watchHere(true);
    watch.fromMap(fix(2));
    watch.fromMap(null);
    expect(here()).toMatchObject({ status: 'on', fix: fix(2) });
  });

  test('is one a store', () => {
    const { store, watch } = started();
    expect(hereWatch(store)).toBe(watch);
  });
});
