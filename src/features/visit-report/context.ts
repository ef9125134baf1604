import { createContext, useContext } from 'react';
import type { Lang } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { Visit } from '#domain/visits/types.ts';
import { VISIT_WORDS, type VisitWords } from '#i18n/visit.ts';
import { VISIT_REPORT_WORDS, type VisitReportWords } from '#i18n/visit-report.ts';
import { WORDS, type Words } from '#i18n/words.ts';

/** What every part of the report speaks from. */
export interface Reporting {
  record: AtlasRecord;
  visit: Visit;
  lang: Lang;
  words: VisitReportWords;
  /** Words of the visits' form: the report calls things as it does. */
  form: VisitWords;
  /** Words of the whole interface. */
  common: Words;
}

const ReportContext = createContext<Reporting | null>(null);

export const ReportProvider = ReportContext.Provider;

export function reportingOf(record: AtlasRecord, visit: Visit, lang: Lang): Reporting {
  const shared = { form: VISIT_WORDS[lang], common: WORDS[lang] };
  return { record, visit, lang, words: VISIT_REPORT_WORDS[lang], ...shared };
}

export function useReporting(): Reporting {
  const value = useContext(ReportContext);
  if (!value) throw new Error('useReporting outside of ReportProvider');
  return value;
}
