import { formatDate } from '#domain/format.ts';
import type { Catalog } from '#domain/types.ts';
import type { OfflineWords } from '#i18n/offline.ts';
import { useAtlas } from '#store/use-atlas.ts';

/** Which app and which data these are, and whether there are newer ones. */
export function VersionSection({ words, catalog }: { words: OfflineWords; catalog: Catalog }) {
  const lang = useAtlas((state) => state.lang);
  const version = useAtlas((state) => state.offline.version);
  const hasUpdate = useAtlas((state) => state.offline.hasUpdate);
  const isKept = useAtlas((state) => state.offline.app === 'kept');
  const ask = useAtlas((state) => state.askOffline);
  return (
    <section>
      <h3>{words.versionTitle}</h3>
      <dl className="pairs">
        <dt>{words.dataDate}</dt>
        <dd>{catalog.date ? formatDate(catalog.date, lang) : '—'}</dd>
        <dt>{words.dataVersion}</dt>
        <dd>{catalog.version || '—'}</dd>
        <dt>{words.appVersion}</dt>
        <dd>{version ?? words.notBuilt}</dd>
      </dl>
      {hasUpdate ? (
        <>
          <p className="storage-state">{words.updateReady}</p>
          <button type="button" className="button primary" onClick={() => ask({ to: 'update' })}>
            {words.updateNow}
          </button>
        </>
      ) : isKept ? (
        <p className="muted">{words.updateNone}</p>
      ) : null}
    </section>
  );
}
