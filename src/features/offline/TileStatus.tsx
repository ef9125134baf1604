import { formatBytes } from '#domain/bytes.ts';
import { formatNumber } from '#domain/format.ts';
import { RESERVE_BYTES } from '#domain/tiles/limits.ts';
import type { OfflineWords } from '#i18n/offline.ts';
import { useAtlas } from '#store/use-atlas.ts';

/** What an area takes, and how its download goes. */
export function TileStatus({ words, onFetch }: { words: OfflineWords; onFetch(): void }) {
  const status = useAtlas((state) => state.offline.area.status);
  switch (status) {
    case 'idle':
      return null;
    case 'estimating':
      return <p role="status">{words.estimating}</p>;
    case 'estimated':
      return <Estimate words={words} onFetch={onFetch} />;
    case 'fetching':
      return <Progress words={words} />;
    case 'done':
    case 'cancelled':
    case 'failed':
    case 'no-room':
      return <Outcome words={words} status={status} onFetch={onFetch} />;
  }
}

function Estimate({ words, onFetch }: { words: OfflineWords; onFetch(): void }) {
  const lang = useAtlas((state) => state.lang);
  const { total, done, bytes } = useAtlas((state) => state.offline.area);
  const storage = useAtlas((state) => state.offline.storage);
  if (total === done) return <p role="status">{words.allKept}</p>;
  const size = formatBytes(bytes, lang);
  const left = storage ? storage.quota - storage.usage : null;
  const isTight = left !== null && left - bytes < RESERVE_BYTES;
  return (
    <>
      <p role="status">
        {left === null
          ? words.estimatedNoRoom(size)
          : words.estimated(size, formatBytes(Math.max(0, left), lang))}
        {done > 0 ? ` ${words.alreadyKept(formatNumber(done, lang))}` : null}
      </p>
      {isTight ? (
        <p className="storage-state storage-bad">{words.tight}</p>
      ) : (
        <button type="button" className="button primary" onClick={onFetch}>
          {words.fetch}
        </button>
      )}
    </>
  );
}

function Progress({ words }: { words: OfflineWords }) {
  const lang = useAtlas((state) => state.lang);
  const { total, done, failed } = useAtlas((state) => state.offline.area);
  const ask = useAtlas((state) => state.askOffline);
  const text = words.progress(formatNumber(done, lang), formatNumber(total, lang));
  return (
    <>
      <p id="tile-progress">{text}</p>
      <progress
        className="storage-progress"
        aria-labelledby="tile-progress"
        max={total}
        value={done + failed}
      />
      <button type="button" className="button" onClick={() => ask({ to: 'cancel-tiles' })}>
        {words.stop}
      </button>
    </>
  );
}

interface OutcomeProps {
  words: OfflineWords;
  status: 'done' | 'cancelled' | 'failed' | 'no-room';
  onFetch(): void;
}

function Outcome({ words, status, onFetch }: OutcomeProps) {
  const lang = useAtlas((state) => state.lang);
  const { total, done, failed } = useAtlas((state) => state.offline.area);
  const hasBegun = total > 0;
  return (
    <>
      <p
        className={status === 'done' ? 'storage-state' : 'storage-state storage-bad'}
        role="status"
      >
        {status === 'failed' && !hasBegun ? words.estimateFailed : words.outcome[status]}{' '}
        {hasBegun ? words.progress(formatNumber(done, lang), formatNumber(total, lang)) : null}
      </p>
      {failed > 0 ? <p>{words.failures(formatNumber(failed, lang))}</p> : null}
      {hasBegun && done < total && status !== 'no-room' ? (
        <button type="button" className="button" onClick={onFetch}>
          {words.resume}
        </button>
      ) : null}
    </>
  );
}
