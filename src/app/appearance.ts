import { LOCALE } from '#domain/lang.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { WORDS } from '#i18n/words.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { Theme } from '#store/state.ts';

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark, as chosen or as the system is set. */
export function resolveTheme(theme: Theme): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return darkSystem.matches ? 'dark' : 'light';
}

/** Calls back when the system turns light or dark. Returns how to stop. */
export function onSystemTheme(listener: () => void): () => void {
  darkSystem.addEventListener('change', listener);
  return () => darkSystem.removeEventListener('change', listener);
}

/** Keeps the page's language, title, theme and the kinds' colours as the state says. */
export function followTheme(store: AtlasStore): void {
  const apply = () => {
    const { lang, theme } = store.getState();
    const resolved = resolveTheme(theme);
    const root = document.documentElement;
    root.lang = LOCALE[lang];
    root.dataset.theme = resolved;
    document.title = `${WORDS[lang].appName} · ${WORDS[lang].appSubtitle}`;
    for (const [kind, symbol] of Object.entries(SYMBOLS)) {
      root.style.setProperty(`--kind-${kind}`, symbol[resolved]);
    }
  };
  apply();
  onSystemTheme(apply);
  store.subscribe((state, before) => {
    if (state.lang !== before.lang || state.theme !== before.theme) apply();
  });
}
