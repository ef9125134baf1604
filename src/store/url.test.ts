import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUALITIES } from '#domain/filter.ts';
import { LANGS } from '#domain/lang.ts';
import { KINDS } from '#domain/types.ts';
import { NEW_LOOK } from './quality.ts';
import { NEW_CHECK } from './siting-state.ts';
import { DEFAULT_VIEW, SORT_KEYS, STORED_IN, TABS, type ViewState } from './state.ts';
import { readView, writeView } from './url.ts';

// Evenly spread, unlike fast-check's doubles, of which nearly all lie next to 0.
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((n) => n / 1e6 + 1e-8);
const degrees = (limit: number) => between(-limit, limit - 1);
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const views: fc.Arbitrary<ViewState> = fc.record({
  lang: fc.constantFrom(...LANGS),
  camera: maybe(
    fc.record({
      lon: degrees(180),
      lat: degrees(85),
      zoom: between(0, 21),
    }),
  ),
  selected: maybe(fc.tuple(slug, slug, slug).map((parts) => parts.join('/'))),
  query: fc.string({ unit: 'grapheme', maxLength: 40 }),
  filters: fc.record({
    plan: maybe(slug),
    kinds: some(KINDS),
    categories: fc.uniqueArray(slug),
    qualities: some(QUALITIES),
    dueBy: maybe(fc.integer({ min: 2000, max: 2099 })),
    withObligations: fc.boolean(),
  }),
  hidden: some(KINDS),
  mode: fc.constantFrom('map', 'table'),
  tab: fc.constantFrom(...TABS),
  sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  near: maybe(fc.record({ lon: degrees(180), lat: degrees(85), accuracyM: fc.nat(100_000) })),
  // Its own tests stand in url-check.test.ts.
  check: fc.constantFrom(null, NEW_CHECK),
  // Its own tests stand in url-quality.test.ts.
  quality: fc.constantFrom(null, NEW_LOOK),
  // Its own tests stand in url-field.test.ts.
  field: fc.constantFrom(null, { at: 'storage' as const }),
});

/** As an address keeps it: 5 decimals of a degree, about 1 m; 2 of a zoom. */
function rounded(view: ViewState): ViewState {
  const to = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;
  const { camera, near } = view;
  return {
    ...view,
    camera: camera && { lon: to(camera.lon, 5), lat: to(camera.lat, 5), zoom: to(camera.zoom, 2) },
    near: near && { ...near, lon: to(near.lon, 5), lat: to(near.lat, 5) },
  };
}

describe('round trip', () => {
  test('any view is brought back by its address, with no part damaged', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(writeView(view))).toEqual({ view: rounded(view), damaged: [] });
      }),
    );
  });

  test('the same address is written again', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(writeView(readView(writeView(view)).view)).toBe(writeView(view));
      }),
    );
  });

  test('every part of the state that belongs to the address is in the view', () => {
    const stored = Object.entries(STORED_IN).filter(([, where]) => where === 'url');
    expect(stored.map(([key]) => key).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort());
  });
});

describe('writing', () => {
  test('the default view needs no address', () => {
    expect(writeView(DEFAULT_VIEW)).toBe('');
    expect(readView('')).toEqual({ view: DEFAULT_VIEW, damaged: [] });
  });

  test('an address reads well', () => {
    const view: ViewState = {
      ...DEFAULT_VIEW,
      lang: 'en',
      selected: 'pingcheng-14/water-source/anjiaxiaocun',
      camera: { lon: 113.2661004, lat: 40.1269, zoom: 12.345 },
      hidden: ['river', 'zone'],
    };
    expect(writeView(view)).toBe(
      '?lang=en&sel=pingcheng-14/water-source/anjiaxiaocun&hide=river,zone&map=12.35,40.1269,113.2661',
    );
  });

  test('a query keeps signs that an address uses itself', () => {
    const query = '50%2C a&b=c?#/+御河，%';
    expect(readView(writeView({ ...DEFAULT_VIEW, query })).view.query).toBe(query);
  });
});

describe('reading what others wrote', () => {
  test.each([
    ['?lang=fr', 'lang'],
    ['?mode=globe', 'mode'],
    ['?sel=<script>', 'sel'],
    ['?sel=../../etc', 'sel'],
    ['?sel=a/b/c/d', 'sel'],
    ['?tab=', 'tab'],
    ['?hide=river,castle', 'hide'],
    ['?sort=--name', 'sort'],
    ['?near=40.1', 'near'],
    ['?near=40.1,1e2', 'near'],
    ['?near=91,113', 'near'],
    ['?map=12,40.1', 'map'],
    ['?map=23,40.1,113.2', 'map'],
    ['?map=12,40.1,181', 'map'],
    ['?map=NaN,NaN,NaN', 'map'],
    ['?plan=A B', 'plan'],
    ['?kind=castle', 'kind'],
    ['?cat=a,,b', 'cat'],
    ['?pos=good', 'pos'],
    ['?due=soon', 'due'],
    ['?duty=yes', 'duty'],
  ])('%s names its damaged part and falls back to the default', (search, part) => {
    expect(readView(search)).toEqual({ view: DEFAULT_VIEW, damaged: [part] });
  });

  test('what is sound in a damaged address is kept', () => {
    const { view, damaged } = readView('?lang=en&map=x&q=%E5%BE%A1%E6%B2%B3&kind=nope&due=2025');
    expect(damaged).toEqual(['map', 'kind']);
    expect(view).toMatchObject({ lang: 'en', query: '御河', camera: null });
    expect(view.filters).toMatchObject({ kinds: [], dueBy: 2025 });
  });

  test('parameters of others are left alone', () => {
    expect(readView('?utm_source=x&fbclid=1')).toEqual({ view: DEFAULT_VIEW, damaged: [] });
  });

  test('a query that is too long is cut', () => {
    expect(readView(`?q=${'a'.repeat(500)}`).view.query).toBe('a'.repeat(120));
  });

  test('any garbage gives a view within its types', () => {
    const names = ['lang', 'mode', 'sel', 'tab', 'q', 'hide', 'sort', 'near', 'map'];
    const filters = ['plan', 'kind', 'cat', 'pos', 'due', 'duty', '__proto__', 'constructor'];
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-/e%&=') }),
      fc.constantFrom('river', 'river,zone', '-name', '2025', '1', '40,113', '5,40,113', '9,90,0'),
    );
    const pairs = fc
      .array(fc.tuple(fc.constantFrom(...names, ...filters), value))
      .map((list) => `?${list.map(([name, text]) => `${name}=${text}`).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(pairs, fc.string()), (search) => {
        const { view } = readView(search);
        expect(Object.keys(view).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort());
        expect(LANGS).toContain(view.lang);
        expect(['map', 'table']).toContain(view.mode);
        expect(TABS).toContain(view.tab);
        expect(SORT_KEYS).toContain(view.sort.key);
        expect(view.query.length).toBeLessThanOrEqual(120);
        expect(view.selected ?? 'a/b/c').toMatch(/^[a-z0-9-]+(\/[a-z0-9-]+){1,2}$/);
        for (const kind of [...view.hidden, ...view.filters.kinds]) expect(KINDS).toContain(kind);
        for (const quality of view.filters.qualities) expect(QUALITIES).toContain(quality);
        for (const category of view.filters.categories) expect(category).toMatch(/^[a-z0-9-]+$/);
        expect(view.filters.dueBy ?? 2025).toBeGreaterThanOrEqual(2000);
        for (const place of [view.camera, view.near]) {
          expect(Math.abs(place?.lon ?? 0)).toBeLessThanOrEqual(180);
          expect(Math.abs(place?.lat ?? 0)).toBeLessThanOrEqual(85);
        }
        expect(view.camera?.zoom ?? 0).toBeLessThanOrEqual(22);
      }),
    );
  });
});
