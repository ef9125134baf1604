import { LOCALE } from '#domain/lang.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { WORDS } from '#i18n/words.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { Theme } from '#store/state.ts';

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

const contrastSystem = matchMedia('(prefers-contrast: more)');

/** Light or dark, as chosen or as the system is set; bright light is light. */
export function resolveTheme(theme: Theme): 'light' | 'dark' {
  if (theme === 'system') return darkSystem.matches ? 'dark' : 'light';
  return theme === 'dark' ? 'dark' : 'light';
}

/** Whether lines and labels shall be strong: chosen, or the system asks for it on light ground. */
export function isContrast(theme: Theme): boolean {
  const isAsked = theme === 'system' && contrastSystem.matches && !darkSystem.matches;
  return theme === 'contrast' || isAsked;
}

/** Calls back when the system turns light, dark or to more contrast. Returns how to stop. */
export function onSystemTheme(listener: () => void): () => void {
  for (const query of [darkSystem, contrastSystem]) query.addEventListener('change', listener);
  return () => {
    for (const query of [darkSystem, contrastSystem]) query.removeEventListener('change', listener);
  };
}

/** Keeps the page's language, title, theme and the kinds' colours as the state says. */
export function followTheme(store: AtlasStore): void {
  const apply = () => {
    const { lang, theme } = store.getState();
    const resolved = resolveTheme(theme);
    const root = document.documentElement;
    root.lang = LOCALE[lang];
    root.dataset.theme = isContrast(theme) ? 'contrast' : resolved;
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
