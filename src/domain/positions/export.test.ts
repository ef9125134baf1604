import { expect, test } from 'vitest';
import { county, feature, record } from '../fixtures.ts';
import { positionsCsv } from './export.ts';
import { surveyed } from './fixtures.ts';

const PLANT = 'alpha-14/enterprise/plant';
const EAST = 'alpha-14/jurisdiction/east';
const RECORD = record({ features: [county(), feature(PLANT)] });

test('a correction is a row for places.csv with its feature and reason', () => {
  const position = surveyed(PLANT, [113.15, 40.123_456_78], { radiusM: 8.2, reason: '大门,\n南' });
  expect(positionsCsv(RECORD, [position])).toBe(
    '\uFEFFid,name,name_en,kind,county,lon,lat,radius_m,method,basis,basis_en,anchor,bearing,feature,reason\r\n' +
      'east/plant,东县电厂,East power plant,works,east,113.150000,40.123457,9,surveyed,' +
      '"2026-11-22 由张三订正：现场定位 12 次、历时 34 秒取平均；大门, 南",' +
      '"2026-11-22, corrected by 张三: mean of 12 fixes over 34 s on site; 大门, 南",,,' +
      `${PLANT},"大门, 南"\r\n`,
  );
});

test('nothing of it can run as a formula', () => {
  const position = surveyed(PLANT, [113.15, 40.12], { reason: '=1+1' });
  expect(positionsCsv(RECORD, [position])).toContain(`,${PLANT},'=1+1\r\n`);
});

test('withdrawn ones, and those that fit nothing in the record, are left out', () => {
  const csv = positionsCsv(RECORD, [
    surveyed(PLANT, [113.15, 40.12], { deletedAt: '2026-11-23T00:00:00.000Z' }),
    surveyed(EAST, [113.15, 40.12]),
    surveyed('alpha-14/enterprise/gone', [113.15, 40.12]),
  ]);
  expect(csv.trim().split('\r\n')).toHaveLength(1);
});
