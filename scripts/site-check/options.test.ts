import { describe, expect, test } from 'vitest';
import { alike } from './alike.ts';
import { type Options, readOptions } from './options.ts';

const TODAY = '2026-11-22';
const ONE = '--at 111.78,37.14 --datum wgs84 --type coking --radius 100';
const read = (line: string) => readOptions(line.split(' ').filter(Boolean), TODAY);
const refusal = (line: string): string => {
  try {
    read(line);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('the command line', () => {
  test('gives place, datum, type, uncertainty, and a date where none is said', () => {
    expect(read(ONE)).toEqual({
      check: {
        lang: 'zh',
        format: 'json',
        place: { at: '111.78,37.14' },
        choice: { datum: 'wgs84' },
        type: 'coking',
        radiusM: 100,
        date: TODAY,
        zones: null,
      },
    });
  });

  test('takes every option, joined by = as well', () => {
    const line = '--file=a.csv --columns x,y,name --datum GK --meridian=111 --date 2024-02-29';
    const { check } = read(`${line} --zones z.geojson --csv --lang en`) as { check: Options };
    expect(check).toMatchObject({
      place: { file: 'a.csv', columns: { x: 'x', y: 'y', name: 'name' } },
      choice: { datum: 'gk', centralMeridian: 111 },
      type: null,
      radiusM: null,
      date: '2024-02-29',
      zones: 'z.geojson',
      format: 'csv',
      lang: 'en',
    });
  });

  test('asks for help in either language', () => {
    expect(read('--help')).toEqual({ help: 'zh' });
    expect(read('--help --lang en')).toEqual({ help: 'en' });
    expect(read('--list-types')).toEqual({ listTypes: 'zh' });
  });

  test.each([
    ['', '--at'],
    ['--at 1,2 --type coking --radius 1', '--datum'],
    ['--at 1,2 --datum wgs84 --radius 1', '--type'],
    ['--at 1,2 --datum wgs84 --type coking', '--radius'],
    [`${ONE} --file a.csv`, '--at --file'],
    [`${ONE} --columns x,y`, '--columns'],
    [`${ONE} --json --csv`, '--json --csv'],
    [`${ONE} --datum wgs72`, 'wgs72'],
    [`${ONE} --meridian 112`, '112'],
    [`${ONE} --radius -1`, '-1'],
    [`${ONE} --radius 50001`, '50001'],
    [`${ONE} --radius ten`, 'ten'],
    [`${ONE} --date 2026-02-30`, '2026-02-30'],
    [`${ONE} --date today`, 'today'],
    [`${ONE} --lang fr`, 'fr'],
    ['--file a.csv --datum wgs84 --columns x', '--columns'],
    [`${ONE} --type`, '--type'],
    [`${ONE} --radus 5`, '--radius'],
    [`${ONE} coking`, 'coking'],
  ])('%s is refused with one sentence that names what is wrong', (line, named) => {
    for (const lang of ['', ' --lang en']) {
      const message = refusal(line.includes('--lang') ? line : `${line}${lang}`);
      expect(message).toContain(named);
      expect(message.split('\n')).toHaveLength(1);
    }
  });
});

test('words alike are those a few letters off, or within each other', () => {
  const types = ['coking', 'cement', 'coal-washing', '焦化'];
  expect(alike('cokin', types, 5)).toEqual(['coking']);
  expect(alike('Cokign', types, 5)).toEqual(['coking']);
  expect(alike('coal', types, 5)).toEqual(['coal-washing']);
  expect(alike('焦化厂', types, 5)).toEqual(['焦化']);
  expect(alike('palace', types, 5)).toEqual([]);
});
