import { describe, expect, test } from 'vitest';
import { indicator, qualityRecord, reported, subject, TODAY } from '#domain/quality/fixtures.ts';
import { NEW_LOOK, type QualityLook } from './quality.ts';
import { qualityLayer, yearFor } from './quality-layer.ts';

const PM25 = { subject: 'pm25', parameter: 'pm25-annual', limitClass: '2', unit: 'μg/m³' };
const RECORD = qualityRecord(
  [
    subject('days', { better: 'higher', unit: '%' }),
    subject('pm25', { unit: 'μg/m³' }),
    subject('level', { topic: 'noise' }),
  ],
  {
    indicators: [
      indicator('days', {
        subject: 'days',
        unit: '%',
        series: [reported('2015', 70)],
        target: '80',
        targetYear: 2025,
      }),
      indicator('pm25', { ...PM25, series: [reported('2018', 40), reported('2020', 31)] }),
    ],
  },
);

const layer = (change: Partial<QualityLook> = {}) =>
  qualityLayer(RECORD, { ...NEW_LOOK, topic: 'air', ...change }, TODAY);

describe('the layer of a look', () => {
  test('is the first subject in its last year with figures unless it says otherwise', () => {
    expect(layer()).toMatchObject({ subject: { id: 'days' }, year: 2015 });
    expect(layer({ subject: 'pm25' })).toMatchObject({ year: 2020 });
    expect(layer({ subject: 'unknown' }).subject?.id).toBe('days');
  });

  test('has one time scale for all subjects of the topic', () => {
    expect(layer().span).toEqual({ from: 2015, to: 2025 });
    expect(layer({ subject: 'pm25' }).span).toEqual({ from: 2015, to: 2025 });
  });

  test('shows a year without figures as such', () => {
    const { entries } = layer({ subject: 'pm25', year: 2019 });
    expect(entries.map(({ absent, value }) => [absent, value])).toEqual([[true, null]]);
  });

  test('offers editions only where a figure can be judged', () => {
    expect(layer().choices).toEqual([]);
    expect(layer({ subject: 'pm25' }).choices).toEqual([
      'then',
      'today',
      { edition: 'gb3095-2012' },
      { edition: 'gb3095-2026-stage1' },
      { edition: 'gb3095-2026-stage2' },
    ]);
  });

  test('judges by the edition that is offered, else by the one in force then', () => {
    const met = (look: Partial<QualityLook>) =>
      layer({ subject: 'pm25', ...look }).entries[0]?.judgement?.met;
    expect(met({})).toBe(true);
    expect(met({ edition: { edition: 'gb3095-2026-stage1' } })).toBe(false);
    expect(met({ edition: { edition: 'gb3096-2008' } })).toBe(true);
  });

  test('of a topic without data is empty', () => {
    const empty = layer({ topic: 'noise' });
    expect(empty).toMatchObject({ subject: null, year: null, span: null, entries: [] });
  });
});

describe('the year for another subject', () => {
  test('stays where that one has figures, else is its last', () => {
    expect(yearFor(RECORD, 'pm25', 2018)).toBe(2018);
    expect(yearFor(RECORD, 'pm25', 2015)).toBe(2020);
    expect(yearFor(RECORD, 'days', 2025)).toBe(2015);
  });
});
