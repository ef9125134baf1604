import { visitEn } from './visit-en.ts';
import { type VisitWords, visitZh } from './visit-zh.ts';

export type { VisitWords };

/** The visits' words by language; loaded with them. */
export const VISIT_WORDS: Record<'zh' | 'en', VisitWords> = { zh: visitZh, en: visitEn };
