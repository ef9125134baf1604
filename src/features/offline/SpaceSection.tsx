import { useState } from 'react';
import { formatBytes } from '#domain/bytes.ts';
import type { OfflineWords } from '#i18n/offline.ts';
import { useAtlas } from '#store/use-atlas.ts';

/** How much is stored, how much may be, and whether the browser may clear it by itself. */
export function SpaceSection({ words }: { words: OfflineWords }) {
  const lang = useAtlas((state) => state.lang);
  const storage = useAtlas((state) => state.offline.storage);
  const appBytes = useAtlas((state) => state.offline.appBytes);
  const ask = useAtlas((state) => state.askOffline);
  const [hasAsked, setAsked] = useState(false);
  return (
    <section>
      <h3>{words.storageTitle}</h3>
      {storage ? (
        <>
          <p>
            {words.used}{' '}
            {words.usedOf(formatBytes(storage.usage, lang), formatBytes(storage.quota, lang))}
          </p>
          <meter
            className="storage-meter"
            aria-label={words.usedLabel}
            max={storage.quota}
            high={storage.quota * 0.9}
            value={storage.usage}
          />
          {appBytes ? (
            <p className="muted">
              {words.appSize} {formatBytes(appBytes, lang)}
            </p>
          ) : null}
          <p className={storage.persisted ? 'muted' : 'storage-state'} role="status">
            {storage.persisted
              ? words.persisted
              : hasAsked
                ? words.persistRefused
                : words.notPersisted}
          </p>
          {storage.persisted ? null : (
            <button
              type="button"
              className="button"
              onClick={() => {
                setAsked(true);
                ask({ to: 'persist' });
              }}
            >
              {words.persist}
            </button>
          )}
        </>
      ) : (
        <p className="muted">{words.storageUnknown}</p>
      )}
    </section>
  );
}
