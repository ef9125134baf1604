import { type Loaded, loadDetails } from '#data/load.ts';
import { activeFilters } from '#domain/filter.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { AtlasState } from '#store/state.ts';
import { toNotice } from './notice.ts';

/** Parts that the first view does not need. */
export const loadInspect = () => import('#features/inspect/FeaturePanel.tsx');
export const loadAccount = () => import('#features/account/AccountPanel.tsx');
const loadChart = () => import('#ui/chart/LineChart.tsx');
export const loadField = () => import('./FieldPanel.tsx');
export const loadNear = () => import('./near-panel.ts');
export const loadHere = () => import('./here.ts');
export const loadTable = () => import('#features/table/TableView.tsx');
export const loadSiteCheck = () => import('./site-check-panel.ts');
export const loadSiting = () => import('./siting/index.ts');
export const loadQuality = () => import('./quality-panel.ts');
export const loadQualityView = () => import('./quality/view.ts');
const loadKeeping = () => import('./visits/index.ts');
const loadOffline = () => import('./offline/keep-offline.ts');

/** The map stands, or the user looks at something that the first view does not hold. */
function isDue(state: AtlasState): boolean {
  return (
    state.map !== 'loading' ||
    state.selected !== null ||
    state.quality !== null ||
    state.field !== null ||
    state.query !== '' ||
    state.mode === 'table' ||
    activeFilters(state.filters) > 0
  );
}

function due(store: AtlasStore): Promise<void> {
  if (isDue(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!isDue(state)) return;
      stop();
      resolve();
    });
  });
}

/** Opens what is kept of field work. Nobody waits for the database: another tab may hold it. */
async function keepVisits(store: AtlasStore): Promise<void> {
  try {
    void (await loadKeeping()).startKeeping(store);
  } catch (error) {
    store.getState().setField({ status: 'failed' });
    throw error;
  }
}

/**
 * Fetches what the first view leaves out, so that it does not hold the map up on a slow line, and
 * so that the page works on when the network goes. Marks the page when all is there.
 */
export async function loadRest(store: AtlasStore, first: Promise<Loaded>): Promise<void> {
  const { record } = await first;
  await due(store);
  const details = loadDetails(record).then(({ record: whole, notes }) => {
    store.getState().loaded(whole, notes.map(toNotice));
  });
  const parts = await Promise.allSettled([
    details,
    loadInspect(),
    loadTable(),
    loadAccount(),
    loadChart(),
    loadQuality(),
    loadQualityView(),
    loadNear(),
    loadHere(),
    keepVisits(store),
    loadOffline(),
  ]);
  const complete = parts.every((part) => part.status === 'fulfilled');
  if (complete) document.documentElement.dataset.complete = 'yes';
  // Last of all: what keeps the app for later takes nothing from showing it now.
  loadOffline().then(
    ({ keepOffline }) => keepOffline(store),
    () => store.getState().setOffline({ app: 'none', why: 'refused' }),
  );
}

/** Starts the judging side when the site check is first opened. */
export function judgeWhenOpened(store: AtlasStore): void {
  let isAsked = false;
  const start = async () => {
    if (isAsked || !store.getState().check) return;
    isAsked = true;
    try {
      const { SiteJudge } = await loadSiting();
      new SiteJudge(store);
    } catch {
      // The panel says so, and offers to load the page anew.
      store.getState().setSiting({ status: 'failed' });
    }
  };
  store.subscribe(() => void start());
  void start();
}

/** Follows the device from when it is first asked where it is. */
export function locateWhenAsked(store: AtlasStore): void {
  const start = async () => {
    if (store.getState().fieldwork.here.status !== 'waiting') return;
    try {
      (await loadHere()).hereWatch(store);
    } catch {
      store.getState().setHere({ status: 'unavailable' });
    }
  };
  store.subscribe(() => void start());
}
