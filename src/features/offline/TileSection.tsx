import { formatBytes } from '#domain/bytes.ts';
import { formatNumber } from '#domain/format.ts';
import type { Plan } from '#domain/types.ts';
import type { OfflineWords } from '#i18n/offline.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { ClearButton } from './ClearButton.tsx';
import { TileForm } from './TileForm.tsx';

/** Areas of the online basemap on this device. */
export function TileSection({ words, plans }: { words: OfflineWords; plans: readonly Plan[] }) {
  const lang = useAtlas((state) => state.lang);
  const allowed = useAtlas((state) => state.offline.tilesAllowed);
  const isStyle = useAtlas((state) => state.offline.isStyle);
  const { count, bytes } = useAtlas((state) => state.offline.tiles);
  const ask = useAtlas((state) => state.askOffline);
  const countText = formatNumber(count, lang);
  return (
    <section>
      <h3>{words.tilesTitle}</h3>
      {allowed === null ? (
        <p className="muted">{words.tilesNoBasemap}</p>
      ) : isStyle ? (
        <p>{words.tilesStyle}</p>
      ) : allowed ? (
        <>
          <p className="muted">{words.tilesIntro}</p>
          <TileForm words={words} plans={plans} />
          <p>
            {count === 0
              ? words.tilesNoneKept
              : words.tilesKept(countText, formatBytes(bytes, lang))}
          </p>
          {count === 0 ? null : (
            <ClearButton
              words={words}
              label={words.clearTiles}
              meaning={words.clearTilesAsk(countText)}
              onClear={() => ask({ to: 'clear-tiles' })}
            />
          )}
        </>
      ) : (
        <p>{words.tilesForbidden}</p>
      )}
    </section>
  );
}
