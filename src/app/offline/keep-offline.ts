import { AppKeeper, builtVersion, whetherPossible } from '#data/offline/app-keeper.ts';
import { askToPersist, measureStorage } from '#data/offline/storage.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { OfflineAsk } from '#store/offline-state.ts';
import { Tiles } from './tiles.ts';
import { isCleared, rememberCleared } from './wish.ts';

/** A page that stays open looks for a newer version when it is come back to, but not each time. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/**
 * Keeps the app for use without a network, and does what the storage panel asks. To be called once
 * all of the page is loaded: it then takes nothing from the first view.
 */
export function keepOffline(store: AtlasStore): void {
  new OfflineSide(store).start();
}

class OfflineSide {
  #store: AtlasStore;
  #app: AppKeeper | null = null;
  #tiles: Tiles;

  constructor(store: AtlasStore) {
    this.#store = store;
    this.#tiles = new Tiles(store);
  }

  start(): void {
    const { setOffline } = this.#store.getState();
    addEventListener('online', () => void this.#reach());
    addEventListener('offline', () => setOffline({ online: false }));
    setOffline({ online: navigator.onLine, version: builtVersion() });
    this.#markPage();
    this.#store.subscribe(({ offline: { ask } }) => this.#take(ask));
    this.#take(this.#store.getState().offline.ask);
    void this.#mapStands().then(() => this.#keepApp());
    void this.#measure();
  }

  /** The rest may be loaded before the map when the user looks at it; keeping has time. */
  #mapStands(): Promise<void> {
    const stands = () => this.#store.getState().map !== 'loading';
    if (stands()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.#store.subscribe(() => {
        if (!stands()) return;
        stop();
        resolve();
      });
    });
  }

  /** The page itself says when all is kept. */
  #markPage(): void {
    this.#store.subscribe(({ offline: { app } }, before) => {
      if (app === before.offline.app) return;
      const { dataset } = document.documentElement;
      if (app === 'kept') dataset.offline = 'kept';
      else delete dataset.offline;
    });
  }

  #take(ask: OfflineAsk | null): void {
    if (!ask) return;
    this.#store.setState(({ offline }) => ({ offline: { ...offline, ask: null } }));
    void this.#answer(ask);
  }

  async #answer(ask: OfflineAsk): Promise<void> {
    switch (ask.to) {
      case 'update':
        return this.#app?.takeUpdate();
      case 'cancel-tiles':
        return this.#tiles.cancel();
      case 'estimate-tiles':
        await this.#tiles.estimate(ask);
        break;
      case 'fetch-tiles':
        await this.#tiles.keep(ask);
        break;
      case 'clear-tiles':
        await this.#tiles.clear();
        break;
      case 'persist':
        await askToPersist();
        break;
      case 'keep-app':
        rememberCleared(false);
        await this.#keepApp();
        break;
      case 'clear-app':
        await this.#clearApp();
        break;
      case 'measure':
        break;
    }
    await this.#measure();
  }

  async #measure(): Promise<void> {
    const [storage] = await Promise.all([measureStorage(), this.#tiles.count()]);
    this.#store.getState().setOffline({ storage });
  }

  async #keepApp(): Promise<void> {
    const { setOffline } = this.#store.getState();
    const possible = whetherPossible();
    if (possible !== 'possible') return setOffline({ app: 'none', why: possible });
    // The development server's files change under the hand; nothing of them is kept.
    if (!builtVersion()) return setOffline({ app: 'none' });
    if (isCleared()) return setOffline({ app: 'cleared' });
    try {
      this.#app ??= this.#newKeeper();
      await this.#app.keep();
      await this.#reach();
    } catch {
      setOffline({ app: 'none', why: 'refused' });
    }
  }

  #newKeeper(): AppKeeper {
    const keeper = new AppKeeper({
      onState: (app, appBytes) => {
        const { offline, setOffline } = this.#store.getState();
        setOffline({ app, why: null, appBytes: appBytes ?? offline.appBytes });
        if (app !== 'keeping') void this.#measure();
      },
      onUpdate: () => {
        this.#store.getState().setOffline({ hasUpdate: true });
        this.#store.getState().notify({ key: 'update' });
      },
      onTakenOver: () => location.reload(),
    });
    this.#lookAgain();
    return keeper;
  }

  /** Looks for a newer version; whether that works tells more than the browser's own word. */
  async #reach(): Promise<void> {
    const online = navigator.onLine && ((await this.#app?.lookForUpdate()) ?? true);
    this.#store.getState().setOffline({ online });
  }

  #lookAgain(): void {
    let last = performance.now();
    document.addEventListener('visibilitychange', () => {
      const now = performance.now();
      if (document.visibilityState === 'hidden' || now - last < LOOK_EVERY_MS) return;
      last = now;
      void this.#reach();
    });
  }

  async #clearApp(): Promise<void> {
    rememberCleared(true);
    await this.#app?.clear().catch(() => undefined);
    this.#store.getState().setOffline({ app: 'cleared', hasUpdate: false, appBytes: null });
  }
}
