import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

export type { Words };

/** The interface's words by language. */
export const WORDS: Record<'zh' | 'en', Words> = { zh, en };
