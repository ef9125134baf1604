import { nearEn } from './near-en.ts';
import { type NearWords, nearZh } from './near-zh.ts';

export type { NearWords };

/** Words of what is near by language; loaded with its panel. */
export const NEAR_WORDS: Record<'zh' | 'en', NearWords> = { zh: nearZh, en: nearEn };
