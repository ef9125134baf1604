import { positionEn } from './position-en.ts';
import { type PositionWords, positionZh } from './position-zh.ts';

export type { PositionWords };

/** Words of the correction of positions by language; loaded with the field panel. */
export const POSITION_WORDS: Record<'zh' | 'en', PositionWords> = {
  zh: positionZh,
  en: positionEn,
};
