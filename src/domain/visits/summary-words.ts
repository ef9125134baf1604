import type { Lang } from '../lang.ts';
import type { JudgeCaveat } from './measure.ts';

/** What the cells of a table of visits say. */
export interface SummaryWords {
  /** Name of the table. */
  title: string;
  columns: readonly string[];
  sources: Record<'device' | 'map' | 'typed' | 'feature', string>;
  separator: string;
  colon: string;
  in(text: string): string;
  limit(bound: string, source: string): string;
  target(bound: string, source: string): string;
  caveats: Record<JudgeCaveat, string>;
}

const zh: SummaryWords = {
  title: '现场记录',
  columns: [
    '日期',
    '检查人',
    '地点',
    '要素编号',
    '规划',
    '经度（WGS 84）',
    '纬度（WGS 84）',
    '位置误差（米）',
    '位置来源',
    '检查项数',
    '已答项数',
    '符合',
    '不符合',
    '不适用',
    '未看到',
    '不符合的义务与出处',
    '测得的值',
    '不在限值以内或未达目标的值',
    '备注',
    '照片数',
    '记录编号',
  ],
  sources: { device: '设备定位', map: '在地图上指定', typed: '手工输入', feature: '图集中的位置' },
  separator: '；',
  colon: '：',
  in: (text) => `（${text}）`,
  limit: (bound, source) => `限值 ${bound}，${source}`,
  target: (bound, source) => `目标 ${bound}，${source}`,
  caveats: {
    hour: '限值是小时平均值的，一次读数不能判定达标与否',
    day: '限值是日平均值的，一次读数不能判定达标与否',
    year: '限值是全年的，一次读数不能判定达标与否',
    percentile: '限值是一年中的百分位数的，一次读数不能判定达标与否',
    period: '限值是整个时段的，一次读数不能判定达标与否',
    share: '限值是比例，一个数不能判定达标与否',
    target: '规划目标，一次读数不能判定是否完成',
    'due-later': '期限还没有到',
    'due-past': '期限已过',
    unverified: '限值没有与标准原文核对',
    secondary: '限值取自转述，没有与标准原文核对',
  },
};

const en: SummaryWords = {
  title: 'Visits',
  columns: [
    'date',
    'inspector',
    'place',
    'feature id',
    'plan',
    'longitude (WGS 84)',
    'latitude (WGS 84)',
    'position uncertainty (m)',
    'position from',
    'obligations',
    'answered',
    'met',
    'not met',
    'not applicable',
    'not seen',
    'obligations not met, with their source',
    'values measured',
    'values not within a limit or not at a target',
    'notes',
    'photos',
    'visit id',
  ],
  sources: {
    device: 'by the device',
    map: 'pointed out on the map',
    typed: 'typed',
    feature: 'as the atlas has it',
  },
  separator: '; ',
  colon: ': ',
  in: (text) => ` (${text})`,
  limit: (bound, source) => `limit ${bound}, ${source}`,
  target: (bound, source) => `target ${bound}, ${source}`,
  caveats: {
    hour: 'the limit is for an hourly mean: a single reading is no verdict',
    day: 'the limit is for a daily mean: a single reading is no verdict',
    year: 'the limit is for a whole year: a single reading is no verdict',
    percentile: 'the limit is for a percentile over a year: a single reading is no verdict',
    period: 'the limit is for a whole day-time, night or month: a single reading is no verdict',
    share: 'the limit is a share of a whole: a single figure is no verdict',
    target: 'a plan’s target: a single reading does not tell whether it is reached',
    'due-later': 'it is not due yet',
    'due-past': 'its date has passed',
    unverified: 'the limit was not checked against the standard itself',
    secondary: 'the limit is second-hand, not checked against the standard',
  },
};

export const SUMMARY_WORDS: Record<Lang, SummaryWords> = { zh, en };
