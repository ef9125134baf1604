import { accountEn } from './account-en.ts';
import { type AccountWords, accountZh } from './account-zh.ts';

export type { AccountWords };

/** Words of a jurisdiction's account by language; fetched with it. */
export const ACCOUNT_WORDS: Record<'zh' | 'en', AccountWords> = { zh: accountZh, en: accountEn };
