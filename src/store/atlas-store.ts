import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Filters, NO_FILTERS } from '#domain/filter.ts';
import type { Lang } from '#domain/lang.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { Kind } from '#domain/types.ts';
import { type FieldActions, fieldActions } from './field.ts';
import { NEW_FIELD } from './field-state.ts';
import { type NearActions, nearActions } from './near.ts';
import { NEW_NEAR } from './near-state.ts';
import { NEW_OFFLINE } from './offline-state.ts';
import { type QualityActions, qualityActions } from './quality.ts';
import { recordOf, selectedFeature, viewOf } from './selectors.ts';
import { restoredCheck, type SitingActions, sitingActions } from './siting.ts';
import { NEW_SITING } from './siting-state.ts';
import {
  type AtlasState,
  type Camera,
  DEFAULT_VIEW,
  type FlyRequest,
  type Notice,
  type SortKey,
  type Tab,
  type Theme,
  type ViewState,
} from './state.ts';

export interface AtlasActions extends SitingActions, QualityActions, NearActions, FieldActions {
  /** Takes over a loaded record, or the same one with more in it. */
  loaded(record: AtlasRecord, notices: Notice[]): void;
  setMap(map: AtlasState['map']): void;
  setBasemap(basemap: AtlasState['basemap']): void;
  /** One id selects it, several open the list to choose from, none clears. */
  pick(ids: string[]): void;
  select(id: string | null): void;
  /** Selects from a list and brings the map there. */
  show(id: string): void;
  hover(id: string | null): void;
  /** Opens what an indicator describes, at its figures. */
  showIndicator(id: string): void;
  search(query: string): void;
  setFilters(change: Partial<Filters>): void;
  clearFilters(): void;
  toggleLayer(kind: Kind): void;
  setMode(mode: ViewState['mode']): void;
  setTab(tab: Tab): void;
  sortBy(key: SortKey): void;
  setLang(lang: Lang): void;
  setTheme(theme: Theme): void;
  moved(camera: Camera): void;
  flyTo(target: FlyRequest): void;
  flown(): void;
  setSheet(sheet: AtlasState['sheet']): void;
  notify(notice: Notice): void;
  dismiss(notice: Notice): void;
  /** Takes over a view from the address, when the user goes back or forward. */
  restore(view: ViewState): void;
}

export type AtlasStore = StoreApi<AtlasState & AtlasActions>;

/** The jurisdiction of a plan: shown for its features that have no point of their own. */
function homeOf(state: AtlasState, plan: string) {
  const record = recordOf(state);
  return record?.featureById.get(record.planById.get(plan)?.jurisdiction ?? '') ?? null;
}

/** The store of one page. */
export function createAtlasStore(initial: Partial<AtlasState>): AtlasStore {
  return createStore<AtlasState & AtlasActions>()((set, get) => ({
    ...DEFAULT_VIEW,
    theme: 'system',
    record: { status: 'loading' },
    map: 'loading',
    basemap: null,
    hovered: null,
    indicator: null,
    chooser: [],
    fly: null,
    notices: [],
    sheet: 'half',
    siting: NEW_SITING,
    nearby: NEW_NEAR,
    fieldwork: NEW_FIELD,
    offline: NEW_OFFLINE,
    ...initial,
    ...sitingActions(set),
    ...qualityActions(set),
    ...nearActions(set),
    ...fieldActions(set),
    loaded: (record, notices) => {
      const { selected } = get();
      const unknown = selected !== null && !record.featureById.has(selected);
      const extra: Notice[] = unknown ? [{ key: 'no-feature', detail: selected }] : [];
      set((state) => ({
        record: { status: 'ready', record },
        selected: unknown ? null : selected,
        notices: [...state.notices, ...notices, ...extra],
      }));
    },
    setMap: (map) => set({ map }),
    setBasemap: (basemap) => set({ basemap }),
    pick: (ids) => {
      const [only] = ids;
      if (ids.length > 1) set({ chooser: ids, selected: null, sheet: 'half' });
      else get().select(only ?? null);
    },
    select: (selected) =>
      set((state) => ({
        selected,
        chooser: selected === null ? [] : state.chooser,
        tab: selected === state.selected ? state.tab : 'overview',
        indicator: null,
        sheet: selected === null || state.sheet !== 'low' ? state.sheet : 'half',
      })),
    show: (id) => {
      get().select(id);
      const feature = selectedFeature(get());
      const county =
        feature && !feature.geometry ? homeOf(get(), feature.properties.plan) : feature;
      const fly = county && viewOf(county);
      if (fly) set({ fly });
    },
    hover: (hovered) => set({ hovered }),
    showIndicator: (id) => {
      const record = recordOf(get());
      const indicator = record?.indicatorById.get(id);
      if (!record || !indicator) return;
      const home = record.planById.get(indicator.plan)?.jurisdiction ?? null;
      const place = indicator.feature ?? home;
      if (place !== null && place !== get().selected) get().show(place);
      set((state) => ({ tab: place === home ? 'indicators' : state.tab, indicator: id }));
    },
    search: (query) => set({ query, selected: null, chooser: [] }),
    setFilters: (change) => set((state) => ({ filters: { ...state.filters, ...change } })),
    clearFilters: () => set({ filters: NO_FILTERS }),
    toggleLayer: (kind) =>
      set(({ hidden }) => ({
        hidden: hidden.includes(kind) ? hidden.filter((k) => k !== kind) : [...hidden, kind],
      })),
    setMode: (mode) => set({ mode }),
    setTab: (tab) => set({ tab, indicator: null }),
    sortBy: (key) =>
      set(({ sort }) => ({ sort: { key, descending: sort.key === key && !sort.descending } })),
    setLang: (lang) => set({ lang }),
    setTheme: (theme) => set({ theme }),
    moved: (camera) => set({ camera }),
    flyTo: (fly) => set({ fly }),
    flown: () => set({ fly: null }),
    setSheet: (sheet) => set({ sheet }),
    notify: (notice) =>
      set(({ notices }) =>
        notices.some((n) => n.key === notice.key && n.detail === notice.detail)
          ? {}
          : { notices: [...notices, notice] },
      ),
    dismiss: (notice) => set(({ notices }) => ({ notices: notices.filter((n) => n !== notice) })),
    restore: (view) =>
      set(({ check, siting }) => ({
        ...view,
        ...restoredCheck(view.check, check, siting),
        chooser: [],
      })),
  }));
}
