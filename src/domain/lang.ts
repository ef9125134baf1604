export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The tag for `Intl` and for the page's `lang` attribute. */
export const LOCALE: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };
