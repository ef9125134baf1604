import { type NoFix, watchDevice } from '#data/here.ts';
import type { Fix } from '#domain/fix.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { type Here, NEW_FIELD } from '#store/field-state.ts';

/** Ten minutes of a fix a second. */
const KEPT_FIXES = 600;
/** After so long out of sight the receiver is let go; it starts again when the page is seen. */
const HIDDEN_MS = 120_000;

/** What is known of the position after one more fix; the same where it says nothing new. */
export function withFix(here: Here, fix: Fix): Here {
  // The watch and the map's own button report the same fixes.
  const isKnown = fix.at === here.fix?.at;
  if (isKnown) return here.status === 'on' ? here : { ...here, status: 'on' };
  return { status: 'on', fix, fixes: [...here.fixes, fix].slice(-KEPT_FIXES) };
}

/** What is known after an attempt that failed; the last fix stays, with the time that it was taken. */
export function without(here: Here, reason: NoFix): Here {
  if (reason === 'refused') return { ...NEW_FIELD.here, status: 'refused' };
  // Some devices that stand still report nothing new until the time is up.
  if (reason === 'timeout' && here.status === 'on') return here;
  return { ...here, status: 'unavailable' };
}

/** Asks the device where it is while the store wants to know, and tells the store. */
export class HereWatch {
  readonly #store: AtlasStore;
  #stopDevice: (() => void) | null = null;
  #hidden: ReturnType<typeof setTimeout> | undefined;
  /** The store wants to know, seen or not. */
  #isWanted = false;
  #status: Here['status'] = 'off';

  constructor(store: AtlasStore) {
    this.#store = store;
    store.subscribe(() => this.#follow());
    document.addEventListener('visibilitychange', () => this.#seen(!document.hidden));
    this.#follow();
  }

  /** The map's own button reports a fix, or (null) that it was switched off. */
  fromMap(fix: Fix | null): void {
    if (fix) this.#set(withFix(this.#here, fix));
    else if (!this.#isWanted) this.#set(NEW_FIELD.here);
  }

  get #here(): Here {
    return this.#store.getState().fieldwork.here;
  }

  #set(here: Here): void {
    if (here !== this.#here) this.#store.getState().setHere(here);
  }

  #follow(): void {
    const { status } = this.#here;
    if (status === this.#status) return;
    this.#status = status;
    // Asked again, a new watch tells at once where a device is that stands still.
    if (status === 'waiting') {
      this.#isWanted = true;
      this.#start();
    } else if (status === 'off' || status === 'refused') {
      this.#isWanted = false;
      this.#stop();
    }
  }

  #start(): void {
    this.#stop();
    this.#stopDevice = watchDevice({
      onFix: (fix) => this.#set(withFix(this.#here, fix)),
      onNone: (reason) => this.#set(without(this.#here, reason)),
    });
  }

  #stop(): void {
    clearTimeout(this.#hidden);
    this.#stopDevice?.();
    this.#stopDevice = null;
  }

  #seen(isSeen: boolean): void {
    clearTimeout(this.#hidden);
    if (!this.#isWanted) return;
    if (!isSeen) this.#hidden = setTimeout(() => this.#stop(), HIDDEN_MS);
    else if (!this.#stopDevice) this.#start();
  }
}

const watches = new WeakMap<AtlasStore, HereWatch>();

/** The one watch of a store. */
export function hereWatch(store: AtlasStore): HereWatch {
  const watch = watches.get(store) ?? new HereWatch(store);
  watches.set(store, watch);
  return watch;
}
