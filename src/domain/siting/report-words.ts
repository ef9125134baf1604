import type { Lang } from '../lang.ts';
import type { Certainty, Reason, Settle, Verdict } from './types.ts';

/** What the cells of a report's table say. */
export interface ReportWords {
  columns: readonly string[];
  verdicts: Record<Verdict, string>;
  certainties: Record<Certainty, string>;
  reasons: Record<Reason['key'], string>;
  settle: Record<Settle['key'], string>;
  separator: string;
}

const zh: ReportWords = {
  columns: [
    '行号',
    '场址',
    '项目类型',
    '位置误差（米）',
    '总结论',
    '总结论把握',
    '规则结论',
    '把握',
    '最近距离下限（米）',
    '最近距离上限（米）',
    '规则编号',
    '要素编号',
    '要素',
    '规则内容',
    '出处',
    '原因与说明',
    '如何查清',
    '判定日期',
    '数据版本',
  ],
  verdicts: {
    prohibited: '禁止',
    restricted: '限制',
    conditional: '有条件',
    notice: '提示',
    'none found': '未发现冲突',
  },
  certainties: { certain: '确定', possible: '可能', 'cannot tell': '无法判断' },
  reasons: {
    'site-uncertain': '场址位置有误差',
    'feature-uncertain': '要素位置有误差',
    'on-border': '恰在边界上',
    'no-outline': '无范围图',
    'no-position': '位置不详，只知区县',
    'point-only': '只知一个点，范围不明',
    'derived-zone': '保护区为推算，非法定边界',
    'not-derivable': '保护区无法推算',
    'no-distance': '条文未写距离',
    'class-by-reading': '项目类别出于理解，条文未明说',
    surveyed: '要素位置经核实订正，仅在本机生效',
    'past-period': '规划期已过',
    unverified: '未与原文核对',
  },
  settle: {
    'survey-site': '实测场址',
    'survey-feature': '实测要素位置',
    'obtain-outline': '取得正式范围',
    'obtain-study': '取得保护区划分技术报告',
    'ask-class': '请审批部门认定项目类别',
    'ask-distance': '请主管部门明确距离',
    'ask-in-force': '确认规划是否仍然适用',
  },
  separator: '；',
};

const en: ReportWords = {
  columns: [
    'row',
    'site',
    'project type',
    'position uncertainty (m)',
    'verdict',
    'certainty of verdict',
    'finding',
    'certainty',
    'least distance (m)',
    'greatest distance (m)',
    'rule id',
    'feature id',
    'feature',
    'rule',
    'source',
    'reasons and remarks',
    'what would settle it',
    'judged for',
    'data version',
  ],
  verdicts: {
    prohibited: 'prohibited',
    restricted: 'restricted',
    conditional: 'conditional',
    notice: 'notice',
    'none found': 'none found',
  },
  certainties: { certain: 'certain', possible: 'possible', 'cannot tell': 'cannot tell' },
  reasons: {
    'site-uncertain': 'position of the site uncertain',
    'feature-uncertain': 'position of the feature uncertain',
    'on-border': 'just on the border',
    'no-outline': 'no outline available',
    'no-position': 'position not known, only the county',
    'point-only': 'only a point known, not the extent',
    'derived-zone': 'protection zone derived, not the legal boundary',
    'not-derivable': 'protection zone cannot be derived',
    'no-distance': 'no distance stated',
    'class-by-reading': 'class of the project is a reading, not stated',
    surveyed: 'position of the feature surveyed, on this device only',
    'past-period': 'period of the plan is over',
    unverified: 'not checked against the document',
  },
  settle: {
    'survey-site': 'survey the site',
    'survey-feature': 'survey the feature',
    'obtain-outline': 'obtain the official outline',
    'obtain-study': 'obtain the delineation study',
    'ask-class': 'ask the authority for the class of the project',
    'ask-distance': 'ask the authority for the distance',
    'ask-in-force': 'ask whether the plan still applies',
  },
  separator: '; ',
};

/** The words of report files by language. */
export const REPORT_WORDS: Record<Lang, ReportWords> = { zh, en };
