import { describe, expect, test } from 'vitest';
import {
  activeFilters,
  dueYear,
  type Filters,
  filterFeatures,
  NO_FILTERS,
  nextDue,
  qualityOf,
} from './filter.ts';
import { county, feature, obligation, position, record } from './fixtures.ts';
import type { FeatureGeometry } from './types.ts';

const POINT: FeatureGeometry = { type: 'Point', coordinates: [113.1, 40.1] };
const at = (radiusM: number) =>
  feature('p/enterprise/x', POINT, {
    position: position(radiusM),
  });

describe('how well a place is known', () => {
  test.each([
    [30, 'exact'],
    [500, 'exact'],
    [501, 'near'],
    [3000, 'near'],
    [3001, 'rough'],
  ])('to %i m is %s', (radiusM, quality) => {
    expect(qualityOf(at(radiusM))).toBe(quality);
  });

  test('only its county, or nothing at all', () => {
    const area = { position: position(null, 'area') };
    expect(qualityOf(feature('p/zone/x', null, area))).toBe('county');
    expect(qualityOf(feature('p/zone/x', null))).toBe('none');
  });

  test('a county itself is as good as its outline, 4 km here', () => {
    expect(qualityOf(county())).toBe('rough');
  });
});

describe('deadlines', () => {
  test.each([
    ['2025', 2025],
    ['2025-12', 2025],
    ['2021-06-30', 2021],
    [undefined, null],
  ])('%s falls in %s', (due, year) => {
    expect(dueYear(due)).toBe(year);
  });

  test('the next one of a feature is its earliest, and undated or unknown duties have none', () => {
    const obligations = [
      obligation('late', { due: '2025' }),
      obligation('soon', { due: '2022-12' }),
      obligation('never'),
    ];
    const some = record({ obligations });
    const bound = (...names: string[]) =>
      feature('p/enterprise/x', null, {
        obligations: names.map((name) => `alpha-14/obligation/${name}`),
      });
    expect(nextDue(some, bound('never', 'late', 'soon'))).toBe(2022);
    expect(nextDue(some, bound('never', 'lost'))).toBeNull();
    expect(nextDue(some, bound())).toBeNull();
  });
});

describe('filters', () => {
  const duty = obligation('quiet', { due: '2023' });
  const features = [
    feature('alpha-14/enterprise/plant', POINT, {
      obligations: [duty.id],
    }),
    feature('alpha-14/enterprise/works', null, { category: 'casting' }),
    feature('alpha-14/station/well', null, { category: 'well', position: position(null, 'area') }),
    feature('beta-12/enterprise/plant', POINT, {
      position: position(5000, 'estimate'),
    }),
  ];
  const some = record({ features, obligations: [duty] });
  const left = (change: Partial<Filters>) =>
    filterFeatures(some, { ...NO_FILTERS, ...change }).map((f) => f.id);
  const [plant, works, well, old] = features.map((f) => f.id);

  test.each<[string, Partial<Filters>, (string | undefined)[]]>([
    ['no filter asks for everything', {}, [plant, works, well, old]],
    ['one plan', { plan: 'beta-12' }, [old]],
    ['one kind', { kinds: ['station'] }, [well]],
    ['either of two kinds', { kinds: ['station', 'enterprise'] }, [plant, works, well, old]],
    ['a category', { categories: ['casting'] }, [works]],
    ['a kind and a category that it has not', { kinds: ['station'], categories: ['power'] }, []],
    ['places known only roughly or not at all', { qualities: ['rough', 'none'] }, [works, old]],
    ['only with obligations', { withObligations: true }, [plant]],
    ['due in the year asked for', { dueBy: 2023 }, [plant]],
    ['due before the year asked for', { dueBy: 2030 }, [plant]],
    ['not due yet in the year asked for', { dueBy: 2022 }, []],
    ['a plan that is not there', { plan: 'gamma' }, []],
  ])('%s', (_, change, expected) => {
    expect(left(change)).toEqual(expected);
  });

  test('each choice counts as one active filter', () => {
    expect(activeFilters(NO_FILTERS)).toBe(0);
    const all: Filters = {
      plan: 'alpha-14',
      kinds: ['station', 'river'],
      categories: ['well'],
      qualities: ['none'],
      dueBy: 2025,
      withObligations: true,
    };
    expect(activeFilters(all)).toBe(7);
  });
});
