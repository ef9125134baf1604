import { LANGS, type Lang } from '#domain/lang.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { THEMES, type Theme } from '#store/state.ts';

const LANG_KEY = 'atlas.lang';
const THEME_KEY = 'atlas.theme';

/** Storage may be blocked (private windows, policies): the atlas then forgets, and works. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to tell: the choice holds until the page is closed.
  }
}

export function rememberedLang(): Lang | null {
  return LANGS.find((lang) => lang === stored(LANG_KEY)) ?? null;
}

export function rememberedTheme(): Theme {
  return THEMES.find((theme) => theme === stored(THEME_KEY)) ?? 'system';
}

/** Remembers language and theme in this browser whenever they change. */
export function rememberSettings(atlas: AtlasStore): void {
  atlas.subscribe((state, before) => {
    if (state.lang !== before.lang) store(LANG_KEY, state.lang);
    if (state.theme !== before.theme) store(THEME_KEY, state.theme);
  });
}
