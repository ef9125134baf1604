import { formatBytes } from '#domain/bytes.ts';
import type { VisitKeeper } from '#store/field-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useWords } from './words.ts';

/** What a user must know of what is kept: unsaved words, little room, a doubtful clock, damage. */
export function StatusLine({ keeper }: { keeper: VisitKeeper }) {
  const { lang, words } = useWords();
  const saving = useAtlas((state) => state.fieldwork.saving);
  const room = useAtlas((state) => state.fieldwork.room);
  const clockDoubt = useAtlas((state) => state.fieldwork.clockDoubt);
  const damaged = useAtlas((state) => state.fieldwork.damaged);
  const isLost = saving === 'failed' || saving === 'full';
  return (
    <div className="exchange-status">
      {isLost ? (
        <div className="caution">
          <p role="alert">✕ {words.saving[saving]}</p>
          <button type="button" className="button" onClick={() => void keeper.retry()}>
            {words.retry}
          </button>
        </div>
      ) : null}
      {saving === 'saving' ? <p>{words.saving.saving}</p> : null}
      {room?.low ? (
        <p className="caution">
          ⚠ {words.roomLow(formatBytes(Math.max(0, room.quota - room.usage), lang))}
        </p>
      ) : null}
      {clockDoubt ? <p className="caution">⚠ {words.clockDoubt}</p> : null}
      {damaged > 0 ? <p className="caution">⚠ {words.damaged(damaged)}</p> : null}
    </div>
  );
}
