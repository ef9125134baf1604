import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearchIndex, fold, type SearchEntry } from './search.ts';

const ENTRIES: SearchEntry[] = [
  { id: 'sludge', names: ['富乔污泥处理厂', 'Fuqiao sludge plant'], texts: ['污泥'] },
  { id: 'west', names: ['大同市西郊污水处理厂', 'West sewage plant'], texts: ['A²/O', '御河'] },
  { id: 'east', names: ['大同市东郊污水处理厂', 'East sewage plant'], texts: ['御河'] },
  { id: 'river', names: ['御河', 'Yu River'], texts: ['桑干河一级支流'] },
  { id: 'wetland', names: ['御河湿地自然保护区', 'Yu River Wetland'], texts: [] },
  { id: 'section', names: ['小南头断面', 'Xiaonantou section'], texts: ['御河 Yu River'] },
  { id: 'duty', names: [], texts: ['保护御河湿地', 'COD≤40mg/L'] },
];

const index = buildSearchIndex(ENTRIES);
const ids = (query: string) => index.search(query).map((hit) => hit.id);

describe('rank', () => {
  test('the exact name comes before the start of a name, inside a name and elsewhere', () => {
    const order = buildSearchIndex([
      { id: 'elsewhere', names: ['小南头断面'], texts: ['御河'] },
      { id: 'inside', names: ['清理御河'], texts: [] },
      { id: 'start', names: ['御河湿地'], texts: [] },
      { id: 'exact', names: ['御河'], texts: [] },
    ]);
    expect(order.search('御河')).toEqual([
      { id: 'exact', rank: 0 },
      { id: 'start', rank: 1 },
      { id: 'inside', rank: 2 },
      { id: 'elsewhere', rank: 3 },
    ]);
  });

  test('equal ranks keep the order of the record', () => {
    expect(ids('污水处理厂')).toEqual(['west', 'east']);
  });

  test('either language ranks an exact name first', () => {
    expect(ids('yu river')[0]).toBe('river');
    expect(ids('御河')[0]).toBe('river');
  });
});

describe('query', () => {
  test.each([
    ['a fragment of a Chinese name', '南头断', ['section']],
    ['a fragment across what would be two words', '湿地自然', ['wetland']],
    ['a fragment of an English name', 'etlan', ['wetland']],
    ['capital letters', 'FUQIAO', ['sludge']],
    ['full-width letters', 'Ｆｕｑｉａｏ', ['sludge']],
    ['a full-width space', '御河　湿地', ['wetland', 'duty']],
    ['an index written as a plain digit', 'a2/o', ['west']],
    ['words in any order', 'plant sewage', ['west', 'east']],
    ['words of both languages', '东郊 sewage', ['east']],
    ['words of name and text', '污水 御河', ['west', 'east']],
    ['a figure in a text', '40mg', ['duty']],
    ['too many spaces', '  yu   river  ', ['river', 'wetland', 'section']],
    ['a word that none has', '御河 长江', []],
    ['signs that a pattern would take as its own', '.*', []],
    ['an empty query', '', []],
    ['spaces only', ' \t　', []],
  ])('%s', (_, query, found) => {
    expect(ids(query)).toEqual(found);
  });

  test('two entries are never found as one: a fragment across their border is not there', () => {
    const two = buildSearchIndex([
      { id: 'a', names: ['甲乙'], texts: [] },
      { id: 'b', names: ['丙丁'], texts: [] },
    ]);
    expect(two.search('乙丙')).toEqual([]);
    expect(two.search('乙 丙')).toEqual([]);
  });

  test('the limit cuts the worst off', () => {
    expect(index.search('御河', 2).map((hit) => hit.id)).toEqual(['river', 'wetland']);
  });

  test('an index of nothing finds nothing', () => {
    expect(buildSearchIndex([]).search('御河')).toEqual([]);
  });
});

describe('any record', () => {
  const letter = fc.constantFrom(...'御河水源小南头AaBb12 ，·Ａ');
  const text = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
  const entries = fc
    .array(
      fc.record({
        names: fc.array(text, { maxLength: 2 }),
        texts: fc.array(text, { maxLength: 3 }),
      }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((list) => list.map((entry, i) => ({ id: `f${i}`, ...entry })));

  test('every piece of a name finds its entry', () => {
    const piece = fc
      .tuple(entries, text)
      .chain(([list, name]) =>
        fc.tuple(fc.constant(list), fc.constant(name), fc.nat(name.length), fc.nat(name.length)),
      );
    fc.assert(
      fc.property(piece, ([list, name, a, b]) => {
        const query = name.slice(Math.min(a, b), Math.max(a, b));
        fc.pre(fold(query) !== '');
        const found = buildSearchIndex([...list, { id: 'it', names: [name], texts: [] }]);
        expect(found.search(query).map((hit) => hit.id)).toContain('it');
      }),
    );
  });

  test('what is found is what a scan of every text finds', () => {
    fc.assert(
      fc.property(entries, text, (list, query) => {
        const words = fold(query).split(' ').filter(Boolean);
        const scanned = list.filter(({ names, texts }) =>
          words.every((word) => [...names, ...texts].some((part) => fold(part).includes(word))),
        );
        const expected = words.length > 0 ? scanned.map((entry) => entry.id) : [];
        const found = buildSearchIndex(list).search(query);
        expect(found.map((hit) => hit.id).sort()).toEqual(expected.sort());
        const ranks = found.map((hit) => hit.rank);
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });
});
