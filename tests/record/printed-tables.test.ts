import { describe, expect, test } from 'vitest';
import { factOf, indicatorOf, indicators, printedRows, printedSeries } from './load.ts';

const PLAN = 'pingcheng-14';
const rowsOf = (table: string) => printedRows(PLAN, table);
const idOf = (name: string) => `${PLAN}/indicator/${name}`;

/** A table whose rows are years: one indicator a column. */
function columns(table: string, names: (string | null)[], from = 1): [string, string, string][] {
  return rowsOf(table).flatMap((row) =>
    names.flatMap((name, i): [string, string, string][] => {
      const period = row[0]?.replace(/ ?年$/, '') ?? '';
      return name === null ? [] : [[`${table}-${name}`, period, row[i + from] ?? '']];
    }),
  );
}

/** Noise tables: a row a zone, day and night of four years. */
function zones(table: string): [string, string, string][] {
  return rowsOf(table).flatMap(([code, , ...values]) =>
    values.map((value, i): [string, string, string] => {
      const time = i % 2 === 0 ? 'day' : 'night';
      return [`${table}-${code}-${time}`, String(2016 + Math.floor(i / 2)), value];
    }),
  );
}

/** Emission tables: a row a year and pollutant, five columns. */
function emissions(table: string, slugs: Record<string, string>): [string, string, string][] {
  const parts = ['total', 'industry', 'industry-share', 'domestic', 'domestic-share'];
  return rowsOf(table).flatMap(([year = '', name = '', ...values]) =>
    values.map((value, i): [string, string, string] => {
      const slug = slugs[name.replace(/（[^（]*吨）$/, '')];
      return [`${table}-${slug}-${parts[i]}`, year.replace('年', ''), value];
    }),
  );
}

const AIR = { 二氧化硫: 'so2', 氮氧化物: 'nox', '烟（粉）尘': 'dust', 挥发性有机物: 'voc' };
const WATER = { 废水: 'wastewater', COD: 'cod', 氨氮: 'nh3n' };
const INDEX = ['biological-richness', 'vegetation', 'water-network', 'land-stress'];

describe('data tables hold every printed value and no other', () => {
  test.each<[string, number, [string, string, string][]]>([
    ['t3-11', 16, columns('t3-11', [null, 'leq', 'l10', 'l50', 'l90'])],
    ['t3-12', 20, columns('t3-12', ['flow', 'leq', 'l10', 'l50', 'l90'])],
    ['t3-13', 40, zones('t3-13')],
    ['t3-14', 40, zones('t3-14')],
    ['t3-15', 40, emissions('t3-15', AIR)],
    ['t3-16', 30, emissions('t3-16', WATER)],
    ['t3-17', 28, columns('t3-17', [...INDEX, 'environmental-restriction', 'ei', 'type'])],
  ])('%s: %i values', (table, count, cells) => {
    expect(cells).toHaveLength(count);
    for (const [name, period, value] of cells) {
      expect(printedSeries(idOf(name))[period], `${name} ${period}`).toBe(value);
    }
    const held = indicators
      .filter(({ id }) => id.startsWith(idOf(`${table}-`)))
      .flatMap(({ id, series }) => series.map(({ period }) => `${id} ${period}`));
    expect(held.sort()).toEqual(cells.map(([name, period]) => `${idOf(name)} ${period}`).sort());
  });
});

/** A printed name without spaces, subscript marks and a unit in brackets at its end. */
function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[_{}\s]/g, '')
    .replace(/\((%|μg\/m3)\)$/, '');
}

const plain = (text = '') => text.normalize('NFKC').replace(/\s/g, '').replace('μg/m3', '');
const bindingOf = (text = '') => ({ 约束性: true, 预期性: false })[text];

describe('indicator tables', () => {
  const numbered = (table: string) =>
    rowsOf(table).map((row): [string, string[]] => [
      `${table}-${(row[1] ?? '').padStart(2, '0')}`,
      row,
    ]);

  test('table 5-1 has 25 indicators, 8 binding and 17 expected', () => {
    const own = indicators.filter(({ id }) => id.startsWith(idOf('t5-1-')));
    expect(own).toHaveLength(25);
    expect(own.filter((each) => each.binding === true)).toHaveLength(8);
    expect(own.filter((each) => each.binding === false)).toHaveLength(17);
  });

  test.each(numbered('t5-1'))('%s stands as printed', (name, row) => {
    const [group, number, title = '', now, target, change, binding] = row;
    const indicator = indicatorOf(idOf(name));
    expect(plainName(indicator.name)).toBe(plainName(title));
    expect(indicator.group).toBe(group);
    expect(indicator.baseline).toBe(now);
    expect(indicator.target).toBe(target === '—' ? null : target);
    expect(indicator.change).toBe(change);
    expect(indicator.binding).toBe(bindingOf(binding));
    expect(indicator.cite).toEqual([{ section: '5.2', table: '表5-1', row: number }]);
  });

  test('table 3-8 has 23 indicators, 8 binding and 15 expected', () => {
    const own = indicators.filter(({ id }) => id.startsWith(idOf('t3-8-')));
    expect(own).toHaveLength(23);
    expect(own.filter((each) => each.binding === true)).toHaveLength(8);
    expect(own.filter((each) => each.binding === false)).toHaveLength(15);
  });

  test.each(numbered('t3-8'))('%s stands as printed', (name, row) => {
    const [group = '', , title = '', target, now, done, binding = ''] = row;
    const indicator = indicatorOf(idOf(name));
    expect(plainName(indicator.name)).toBe(plainName(title));
    expect(indicator.group).toBe(plain(group));
    expect(plain(indicator.target ?? '')).toBe(plain(target));
    expect(plain(printedSeries(idOf(name))['2020'])).toBe(plain(now));
    expect(indicator.series[0]?.note).toBe(done);
    expect(indicator.binding).toBe(bindingOf(plain(binding)));
  });
});

describe('table 3-18, the two sewage plants', () => {
  const PLANTS: Record<string, string> = {
    大同市东郊污水处理厂: `${PLAN}/enterprise/dongjiao-wwtp`,
    大同市西郊污水处理厂: `${PLAN}/enterprise/xijiao-wwtp`,
  };

  test.each(rowsOf('t3-18').map((row): [string, string[]] => [row[0] ?? '', row.slice(1)]))(
    '%s stands as printed',
    (name, [capacity, treated, process, area, reused, sludge, goesTo]) => {
      const id = PLANTS[name] ?? '';
      const figure = (text = '', unit = '') => text.replace(/\s/g, '').replace(unit, '');
      const fact = (label: string) => plain(factOf(id, label));
      expect(fact('设计处理能力')).toBe(figure(capacity, '万m³/d'));
      expect(fact('实际处理')).toBe(figure(treated, '万m³/d'));
      expect(fact('处理工艺')).toBe(plain(process));
      expect(fact('收水范围')).toBe(plain(area));
      expect(fact('再生水回用量')).toBe(figure(reused, '万t/d'));
      expect(fact('污泥产生量')).toBe(figure(sludge, '万t/a'));
      expect(fact('排放去向')).toBe(goesTo);
    },
  );
});
