import { sitingEn } from './siting-en.ts';
import { type SitingWords, sitingZh } from './siting-zh.ts';

export type { SitingWords };

/** The site check's words by language; loaded with it. */
export const SITING_WORDS: Record<'zh' | 'en', SitingWords> = { zh: sitingZh, en: sitingEn };
