import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { chart, points, series } from './fixtures.ts';
import LineChart from './LineChart.tsx';
import { type Label, placeLabels } from './labels.ts';
import { layoutOf, runsOf } from './layout.ts';
import { DASHES, looksOf, MARKS } from './marks.ts';
import { Sparkline } from './Sparkline.tsx';
import { widthOf, wrapText } from './text.ts';
import { type ChartData, MAX_SERIES } from './types.ts';

const draw = (changes: Partial<ChartData> = {}) =>
  renderToStaticMarkup(<LineChart data={chart(changes)} format={String} cursorLabel="：逐年" />);

const count = (html: string, part: RegExp) => html.match(part)?.length ?? 0;
const layout = (changes: Partial<ChartData> = {}, width = 360) =>
  layoutOf(chart(changes), width, String);

describe('the lines of a chart', () => {
  test('break at a gap: a line joins neighbouring years only', () => {
    const runs = runsOf(points(1, 2, null, 4, 5, null, 7));
    expect(runs.map((run) => run.map(({ from }) => from))).toEqual([
      [2016, 2017],
      [2019, 2020],
      [2022],
    ]);
  });

  test('break where a year is not even mentioned', () => {
    const [first, , third] = points(1, 2, 3);
    expect(runsOf([first, third].flatMap((point) => point ?? []))).toHaveLength(2);
  });

  test('do not run through a mean of several years', () => {
    const mean = { from: 2016, to: 2018, value: 5, label: '5' };
    expect(
      runsOf([mean, ...points(1, 2).map((p) => ({ ...p, from: p.from + 3, to: p.to + 3 }))]),
    ).toHaveLength(1);
    const html = draw({ series: [{ id: 'a', name: 'a', points: [mean] }] });
    expect(count(html, /class="chart-span"/g)).toBe(1);
    expect(count(html, /class="chart-line"/g)).toBe(0);
  });

  test('have a mark a value, a real 0 too, and none for a missing one', () => {
    expect(count(draw(), /class="chart-mark"/g)).toBe(4);
    expect(count(draw({ series: [series('a', 0, null, 0)] }), /class="chart-mark"/g)).toBe(2);
  });

  test('without a value are not drawn', () => {
    expect(draw({ series: [series('a', null, null)] })).toBe('');
  });
});

describe('the drawing', () => {
  test('is an image with a title and a description', () => {
    const html = draw();
    const [, title, about] =
      /aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain('role="img"');
    expect(html).toContain(`<title id="${title}">噪声历年变化</title>`);
    expect(html).toContain(`<desc id="${about}">折线图</desc>`);
  });

  test('has no inline styles, which the content policy forbids', () => {
    expect(draw({ limits: [limit()], targets: [target()] })).not.toContain('style=');
  });

  test('names the unit and every year of a short series', () => {
    const html = draw();
    expect(html).toContain('>dB(A)<');
    for (const year of [2016, 2017, 2018, 2019, 2020]) expect(html).toContain(`>${year}<`);
  });

  test('thins out the years of a long one on a narrow screen', () => {
    const { years } = layout({ from: 2005, to: 2025 }, 280);
    expect(years).toEqual([2005, 2010, 2015, 2020, 2025]);
  });

  test('shows the sign of a gap on the time axis', () => {
    expect(draw({ gaps: [{ year: 2018, label: '—' }] })).toMatch(/class="chart-gap"[^>]*>—</);
  });

  test('keeps series apart by mark and dash', () => {
    const looks = Array.from({ length: MAX_SERIES }, (_, i) => looksOf(i));
    expect(new Set(looks.map(({ mark }) => mark)).size).toBe(MAX_SERIES);
    expect(new Set(looks.map(({ dash }) => dash)).size).toBe(MAX_SERIES);
    expect(MARKS).toHaveLength(DASHES.length);
    const html = draw({ series: [series('a', 1, 2), series('b', 2, 3)] });
    expect(html).toContain('系列a');
    expect(html).toContain('stroke-dasharray="7 3"');
  });

  test('of steps names the steps instead of numbers', () => {
    const html = draw({ steps: ['Ⅰ', 'Ⅱ', 'Ⅲ'], series: [series('a', 2, 1)] });
    for (const step of ['Ⅰ', 'Ⅱ', 'Ⅲ']) expect(html).toContain(`>${step}<`);
  });
});

const limit = () => ({
  from: 2016,
  to: 2018,
  value: 55,
  label: '限值 55',
  legend: '限值 55：GB 3096-2008',
});
const target = () => ({ year: 2020, value: 50, label: '目标 ≤50', legend: '2020年目标：≤50' });

describe('limits and targets', () => {
  test('a limit lies at its value over the years in which it holds', () => {
    const html = draw({ limits: [limit()] });
    const { x, y } = layout({ limits: [limit()] });
    expect(html).toContain(`x1="${x(2015.5)}" x2="${x(2018.5)}" y1="${y(55)}" y2="${y(55)}"`);
    expect(html).toContain('限值 55：GB 3096-2008');
  });

  test('a target has a mark of its own shape and its label', () => {
    const html = draw({ targets: [target()] });
    const { x, y } = layout({ targets: [target()] });
    expect(html).toContain(`class="chart-target" transform="translate(${x(2020)} ${y(50)})"`);
    expect(html).toContain('目标 ≤50');
    expect(html).toContain('2020年目标：≤50');
  });

  test.each([[[5, 5, 5]], [[-3.23]], [[0, 0]], [[1e6, 0.001, -1e6]], [[2345.5, 1548.9]]])(
    '%j stays on the sheet with limit and target',
    (values) => {
      const changes = {
        series: [series('a', ...values)],
        limits: [limit()],
        targets: [target()],
      };
      const { x, y, plot, labels } = layout(changes);
      for (const value of [...values, 55, 50]) {
        expect(y(value)).toBeGreaterThanOrEqual(plot.top - 0.001);
        expect(y(value)).toBeLessThanOrEqual(plot.bottom + 0.001);
      }
      expect(x(2015.5)).toBeCloseTo(plot.left, 6);
      expect(x(2020.5)).toBeCloseTo(plot.right, 6);
      for (const { y: top } of labels) expect(top > 0 && top <= plot.bottom).toBe(true);
    },
  );

  test('the axis starts at 0 unless that would flatten the line', () => {
    expect(layout({ series: [series('a', 20, 80)] }).y(0)).toBeCloseTo(
      layout({ series: [series('a', 20, 80)] }).plot.bottom,
      6,
    );
    const noise = layout({ series: [series('a', 52, 58)] });
    expect(noise.y(0)).toBeGreaterThan(noise.plot.bottom);
  });
});

describe('labels', () => {
  const label = (key: string, x: number, y: number): Label => ({
    key,
    x,
    y,
    anchor: 'start',
    text: '限值 55',
    kind: 'limit',
  });

  test('make room for each other and never overlap', () => {
    const placed = placeLabels(
      [label('a', 10, 50), label('b', 12, 52), label('c', 10, 49)],
      0,
      100,
    );
    expect(placed.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    const tops = placed.map(({ y }) => y).sort((a, b) => a - b);
    expect(Math.min(...tops.slice(1).map((y, i) => y - (tops[i] ?? 0)))).toBeGreaterThan(11);
  });

  test('without room are left to legend and table', () => {
    const same = ['a', 'b', 'c', 'd'].map((key) => label(key, 10, 20));
    expect(placeLabels(same, 0, 30).length).toBeLessThan(4);
  });

  test('a long legend is wrapped, Chinese anywhere, English between words', () => {
    expect(wrapText('限值未与标准原文核对', 5)).toEqual(['限值未与标', '准原文核对']);
    const lines = wrapText('Limit 35 of the national standard for air', 9);
    expect(lines.join(' ')).toBe('Limit 35 of the national standard for air');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(9);
    expect(wrapText('', 9)).toEqual([]);
  });
});

describe('the cursor', () => {
  test('is a slider over the stops that says what it stands on', () => {
    const html = draw();
    expect(html).toMatch(/role="slider" tabindex="0" aria-label="噪声历年变化：逐年"/i);
    expect(html).toContain('aria-valuemax="1"');
    expect(html).toContain('aria-valuetext="2020年：55"');
  });
});

describe('a sparkline', () => {
  const spark = (...values: (number | null)[]) =>
    renderToStaticMarkup(
      <Sparkline points={values.map((value, i) => ({ year: 2016 + i, value }))} />,
    );

  test('breaks at a gap', () => {
    expect(count(spark(1, 2, null, 3, 4), /<line/g)).toBe(2);
    expect(count(spark(1, 2, null, 3, 4), /<circle/g)).toBe(4);
  });

  test('of one value or none is nothing', () => {
    expect(spark(1)).toBe('');
    expect(spark(null, null)).toBe('');
  });

  test('draws more above less, and is not read out', () => {
    const ys = [...spark(10, 20).matchAll(/cy="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(ys[1]).toBeLessThan(ys[0] ?? 0);
    expect(spark(10, 20)).toContain('aria-hidden="true"');
  });
});
