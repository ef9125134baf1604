import { describe, expect, test } from 'vitest';
import { chartOf, isDrawn, sourcesOf } from './chart.ts';
import type { ChartSayings } from './chart-text.ts';
import { indicator, qualityRecord, reported, subject, TODAY } from './fixtures.ts';
import { seriesOfIndicator, seriesOfSubject } from './series.ts';
import { type CsvSayings, seriesCsv } from './series-csv.ts';

const SAY: ChartSayings & CsvSayings = {
  title: (name) => `${name} by year`,
  about: (count, from, to) => `${count} in ${from}-${to}`,
  stop: (period, said) => `${period}: ${said}`,
  named: (name, value) => `${name} ${value}`,
  listJoin: '; ',
  steps: ['I', 'II', 'III', 'IV', 'V', '>V'],
  stepUnit: 'class',
  limit: (value) => `limit ${value}`,
  limitFull: (value, standard, years) => `limit ${value} by ${standard} ${years}`,
  limitClass: (standard, name) => `${standard} class ${name}`,
  airClass: (standard, name) => `${standard} grade ${name}`,
  unverified: ' unverified',
  target: (text) => `target ${text}`,
  targetFull: (text, year) => `target ${year} ${text}`,
  binding: ' binding',
  expected: ' expected',
  noFigure: 'none',
  gapSign: '-',
  wordsSign: 'w',
  gapNote: 'no figure',
  wordsNote: 'in words',
  computed: ' computed',
  source: (text) => `from ${text}`,
  citeOf: (plan, where) => `${plan} ${where}`,
  csvHeader: ['plan', 'id'],
  printed: 'printed',
  converted: 'computed',
  met: 'met',
  exceeded: 'over',
};

const PM25 = subject('pm25', { unit: 'μg/m³' });
const pm = indicator('pm', {
  subject: 'pm25',
  unit: 'μg/m³',
  parameter: 'pm25-annual',
  limitClass: '2',
  target: '≤33',
  targetYear: 2022,
  binding: true,
  series: [
    reported('2016', 46),
    reported('2017', '略有上升'),
    reported('2019', 36, { text: '36.0' }),
    reported('2020', 30),
  ],
});

const draw = (changes = {}) => {
  const row = { ...pm, ...changes };
  const record = qualityRecord([PM25], { indicators: [row] });
  const models = [seriesOfIndicator(record, row, 'then', TODAY)];
  return { record, models, chart: chartOf(record, models, 'PM', 'en', SAY) };
};

describe('a chart of the record', () => {
  const { chart } = draw();

  test('has the figures as printed and nothing for a year without one', () => {
    expect(chart.series[0]?.points).toEqual([
      { from: 2016, to: 2016, value: 46, label: '46' },
      { from: 2017, to: 2017, value: null, label: '略有上升' },
      { from: 2018, to: 2018, value: null, label: 'none' },
      { from: 2019, to: 2019, value: 36, label: '36.0' },
      { from: 2020, to: 2020, value: 30, label: '30' },
    ]);
    expect(chart.description).toBe('3 in 2016-2022');
  });

  test('says on the axis why a year has none', () => {
    expect(chart.gaps).toEqual([
      { year: 2017, label: 'w' },
      { year: 2018, label: '-' },
    ]);
    expect(chart.notes).toEqual(['no figure', 'in words']);
  });

  test('has limit and target with their sources in the legend', () => {
    expect(chart.limits).toEqual([
      {
        from: 2016,
        to: 2022,
        value: 35,
        label: 'limit 35',
        legend: expect.stringContaining('GB 3095-2012 grade 2 2016–2022'),
      },
    ]);
    expect(chart.targets).toEqual([
      { year: 2022, value: 33, label: 'target ≤33', legend: 'target 2022 ≤33 binding' },
    ]);
  });

  test('reads out each year with limit and target', () => {
    expect(chart.stops.map(({ text }) => text)).toEqual([
      '2016: 46 μg/m³; limit 35',
      '2017: 略有上升; limit 35',
      '2018: none; limit 35',
      '2019: 36.0 μg/m³; limit 35',
      '2020: 30 μg/m³; limit 35',
      '2022: limit 35; target ≤33',
    ]);
  });

  test('a target in words is told in the legend, not drawn', () => {
    const { chart: worded } = draw({ target: '完成市级下达指标', binding: null });
    expect(worded.targets).toEqual([]);
    expect(worded.notes).toContain('target 2022 完成市级下达指标');
  });

  test('of water classes has steps and no number', () => {
    const { chart: classes } = draw({
      unit: '',
      series: [reported('2016', null, { class: '劣Ⅴ' }), reported('2017', null, { class: 'Ⅳ' })],
    });
    expect(classes.steps).toHaveLength(6);
    expect(classes.series[0]?.points.map(({ value, label }) => [value, label])).toEqual([
      [5, '>V'],
      [3, 'IV'],
    ]);
    expect(classes.limits).toEqual([]);
    expect(classes.stops[0]?.text).toBe('2016: >V');
  });

  test('of several series says whose value it is, and has a gap only where none has a figure', () => {
    const urban = indicator('urban', {
      subject: 'pm25',
      unit: 'μg/m³',
      scope: '市区',
      series: [reported('2016', 50), reported('2018', 52)],
    });
    const record = qualityRecord([PM25], {
      indicators: [pm, urban],
      terms: { 市区: 'urban area' },
    });
    const models = seriesOfSubject(record, 'pm25', 'then', TODAY);
    const both = chartOf(record, models, 'PM', 'en', SAY);
    expect(both.series.map(({ name }) => name)).toEqual(['pm', 'urban area']);
    expect(both.gaps).toEqual([{ year: 2017, label: 'w' }]);
    expect(both.stops[0]?.text).toBe('2016: pm 46 μg/m³; urban area 50 μg/m³; limit 35');
  });

  test('is drawn only when there is a figure or class', () => {
    expect(isDrawn(draw().models)).toBe(true);
    expect(isDrawn(draw({ series: [reported('2016', '良好')] }).models)).toBe(false);
  });

  test('names its sources once, without rows', () => {
    const { record, models } = draw();
    expect(sourcesOf(record, models, 'en', SAY)).toBe('from Plan of East County section 3.1');
  });
});

describe('the figures as CSV', () => {
  const csv = (choice: Parameters<typeof seriesCsv>[0]['choice']) => {
    const { record, models } = draw({ name: '=PM' });
    const about = { record, lang: 'zh', say: SAY, choice, today: TODAY } as const;
    return seriesCsv(about, models).split('\r\n');
  };

  test('have a row a printed figure, judged and cited; the year that nobody prints has none', () => {
    const rows = csv('then');
    expect(rows).toHaveLength(6);
    expect(rows.filter((row) => row.includes(',2018,'))).toEqual([]);
    expect(rows[1]).toContain(',2016,46,μg/m³,,,printed,35,GB 3095-2012,2,over,11,');
    expect(rows[1]).toContain('东县规划 第 3.1 节');
    expect(rows[4]).toContain(',met,,');
  });

  test('cannot run as formulas', () => {
    expect(csv('then')[1]).toContain("'=PM");
  });

  test('follow the chosen edition', () => {
    expect(csv({ edition: 'gb3095-2026-stage2' })[4]).toContain(',25,GB 3095-2026,2,over,5,');
  });
});
