import { type Database, type Opened, openVisits } from '#data/visits/open.ts';
import { VisitStore } from '#data/visits/store.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { Keeper } from './keeper.ts';

/** Opens what this browser keeps and shows it; where it cannot, says why, and the rest works on. */
export async function startKeeping(atlas: AtlasStore): Promise<void> {
  const { setField } = atlas.getState();
  let keeper: Keeper | null = null;
  const open = (): Promise<Opened> =>
    openVisits({
      onBlocked: () => setField({ status: 'blocked' }),
      async onOutdated() {
        await keeper?.retry();
        setField({ status: 'newer', keeper: null });
      },
      // The next write opens it again.
      onEnded: () => undefined,
    });
  const reopen = async (): Promise<Database | null> => {
    const opened = await open();
    return opened.status === 'ready' ? opened.db : null;
  };
  setField({ status: 'opening' });
  const opened = await open();
  if (opened.status !== 'ready') {
    setField({ status: opened.status });
    return;
  }
  try {
    keeper = new Keeper(atlas, new VisitStore(opened.db, reopen));
    await keeper.load();
    setField({ status: 'ready', keeper });
    keepWatch(atlas, keeper);
    await keeper.measureRoom();
  } catch {
    setField({ status: 'failed' });
  }
}

/** Takes up what was missed while the page slept, and warns before unsaved words are left. */
function keepWatch(atlas: AtlasStore, keeper: Keeper): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') keeper.load().catch(() => undefined);
  });
  const warn = (event: Event) => event.preventDefault();
  atlas.subscribe((now, before) => {
    if (now.fieldwork.saving === before.fieldwork.saving) return;
    // A listener that is always there would keep the page from being restored at once.
    if (now.fieldwork.saving === 'saved') removeEventListener('beforeunload', warn);
    else addEventListener('beforeunload', warn);
  });
}
