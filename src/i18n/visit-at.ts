const zh = {
  record: '记录现场',
  correct: '订正位置',
  past: (n: number, date: string, notMet: number) =>
    `${n} 次记录，最近 ${date}：${notMet > 0 ? `${notMet} 项不符合` : '没有不符合的'}`,
  open: (date: string) => `${date} 的记录`,
  notMet: (n: number) => `${n} 项不符合`,
};

export type VisitAtWords = typeof zh;

const en: VisitAtWords = {
  record: 'Record a visit',
  correct: 'Correct position',
  past: (n, date, notMet) =>
    `${n} ${n === 1 ? 'visit' : 'visits'}, last ${date}: ${notMet > 0 ? `${notMet} not met` : 'none marked not met'}`,
  open: (date) => `Visit of ${date}`,
  notMet: (n) => `${n} not met`,
};

/** What a feature's panel says of visits to it; the visits' own words are loaded with their form. */
export const VISIT_AT_WORDS: Record<'zh' | 'en', VisitAtWords> = { zh, en };
