import type { Lang } from '#domain/lang.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { AtlasState, Notice, ViewState } from '#store/state.ts';
import { readView, writeView } from '#store/url.ts';

/** The view that the address asks for; the remembered language where it names none. */
export function initialView(
  search: string,
  remembered: Lang | null,
): { view: ViewState; notices: Notice[] } {
  const { view, damaged } = readView(search);
  const named = new URLSearchParams(search).has('lang');
  const lang = named ? view.lang : (remembered ?? view.lang);
  const notices: Notice[] =
    damaged.length > 0 ? [{ key: 'bad-url', detail: damaged.join(', ') }] : [];
  return { view: { ...view, lang }, notices };
}

/** Steps that a user would want to go back over; the rest replaces the current address. */
function isStep(now: AtlasState, before: AtlasState): boolean {
  return (
    now.selected !== before.selected ||
    now.mode !== before.mode ||
    // Going on measuring from elsewhere is no step.
    (now.near === null) !== (before.near === null) ||
    (now.check === null) !== (before.check === null) ||
    (now.quality === null) !== (before.quality === null) ||
    JSON.stringify(now.field) !== JSON.stringify(before.field)
  );
}

/** Keeps the address in step with the view, and the view with Back and Forward. */
export function keepAddress(store: AtlasStore): void {
  const address = (state: AtlasState) => `${location.pathname}${writeView(state)}`;
  // A selection that the record does not know is dropped only once the record is there.
  let restoring = false;
  history.replaceState(null, '', address(store.getState()));
  store.subscribe((state, before) => {
    if (restoring) return;
    const next = address(state);
    if (next === `${location.pathname}${location.search}`) return;
    const step = isStep(state, before) && before.record.status === 'ready';
    if (step) history.pushState(null, '', next);
    else history.replaceState(null, '', next);
  });
  addEventListener('popstate', () => {
    restoring = true;
    store.getState().restore(readView(location.search).view);
    restoring = false;
  });
}
