import { describe, expect, test } from 'vitest';
import { feature, obligation, record } from './fixtures.ts';
import { indexRecord } from './search-record.ts';

const index = indexRecord(
  record({
    features: [
      feature('alpha-14/enterprise/plant', undefined, {
        note: '又称老厂',
        noteEn: 'Also called the old works',
        facts: [{ label: '地址', value: '蕉山乡杜庄村西', valueEn: 'west of Duzhuang' }],
      }),
      feature('alpha-14/enterprise/lost', null, { name: '无址厂', nameEn: 'Placeless works' }),
    ],
    obligations: [obligation('quiet', { responsible: '东县政府' })],
  }),
);
const ids = (query: string) => index.search(query).map((hit) => hit.id);

describe('what of a record can be found', () => {
  test.each([
    ['a name', '东县电厂', 'alpha-14/enterprise/plant'],
    ['a feature without a place', '无址', 'alpha-14/enterprise/lost'],
    ['an address', '杜庄', 'alpha-14/enterprise/plant'],
    ['an address in English', 'duzhuang', 'alpha-14/enterprise/plant'],
    ['a note', '老厂', 'alpha-14/enterprise/plant'],
    ['a category', 'thermal', 'alpha-14/enterprise/plant'],
    ['an id', 'enterprise/lost', 'alpha-14/enterprise/lost'],
    ['an obligation', '噪声', 'alpha-14/obligation/quiet'],
    ['who is responsible', 'County government', 'alpha-14/obligation/quiet'],
  ])('%s', (_, query, id) => {
    expect(ids(query)).toContain(id);
  });
});
