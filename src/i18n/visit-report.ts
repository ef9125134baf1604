import { visitReportEn } from './visit-report-en.ts';
import { type VisitReportWords, visitReportZh } from './visit-report-zh.ts';

export type { VisitReportWords };

/** The printed visit report's words by language; loaded with it. */
export const VISIT_REPORT_WORDS: Record<'zh' | 'en', VisitReportWords> = {
  zh: visitReportZh,
  en: visitReportEn,
};
