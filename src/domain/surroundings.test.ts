import { expect, test } from 'vitest';
import { county, feature, record } from './fixtures.ts';
import { surroundingsOf } from './surroundings.ts';

test('surroundings are territories, rivers and the towns that have a point', () => {
  const town = (name: string, geometry: Parameters<typeof feature>[1]) =>
    feature(`alpha-14/jurisdiction/${name}`, geometry, { category: 'town', name });
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [113, 40],
      [113.1, 40.1],
    ],
  };
  const known = record({
    features: [
      county(),
      town('甲镇', { type: 'Point', coordinates: [113.1, 40.1] }),
      town('乙镇', null),
      feature('alpha-14/river/a', line, { name: '甲河' }),
      feature('alpha-14/enterprise/a'),
    ],
  });
  const { areas, lines, places } = surroundingsOf(known, ({ properties }) => properties.name);
  expect(areas.map(({ id }) => id)).toContain('alpha-14/jurisdiction/east');
  expect(lines).toEqual([{ id: 'alpha-14/river/a', geometry: line }]);
  expect(places).toEqual([{ id: 'alpha-14/jurisdiction/甲镇', name: '甲镇', at: [113.1, 40.1] }]);
});
