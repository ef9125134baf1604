import { offlineEn } from './offline-en.ts';
import { type OfflineWords, offlineZh } from './offline-zh.ts';

export type { OfflineWords };

/** Words of the storage panel by language; loaded with it. */
export const OFFLINE_WORDS: Record<'zh' | 'en', OfflineWords> = { zh: offlineZh, en: offlineEn };
