import { qualityEn } from './quality-en.ts';
import { type QualityWords, qualityZh } from './quality-zh.ts';

export type { QualityWords };

/** Words of the quality views by language; loaded with them. */
export const QUALITY_WORDS: Record<'zh' | 'en', QualityWords> = { zh: qualityZh, en: qualityEn };
