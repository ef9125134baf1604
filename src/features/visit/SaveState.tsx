import { useState } from 'react';
import { useAtlas } from '#store/use-atlas.ts';
import { useVisiting } from './context.ts';

const SHAPES = { saved: '✓', saving: '…', failed: '✕', full: '✕' } as const;

/** Whether what was typed is safe, always in sight. */
export function SaveState() {
  const { keeper, words } = useVisiting();
  const saving = useAtlas((state) => state.fieldwork.saving);
  const isLost = saving === 'failed' || saving === 'full';
  const [wasLost, setWasLost] = useState(false);
  if (isLost && !wasLost) setWasLost(true);
  // Saving is told aloud only after it has failed: at each keystroke it would drown all else.
  const role = isLost ? 'alert' : wasLost ? 'status' : undefined;
  return (
    <div className={isLost ? 'visit-saving lost' : 'visit-saving'}>
      <p role={role}>
        <span aria-hidden="true">{SHAPES[saving]} </span>
        {words.saving[saving]}
      </p>
      {isLost ? (
        <button type="button" className="button" onClick={() => void keeper.retry()}>
          {words.retry}
        </button>
      ) : null}
    </div>
  );
}

/** What may cost records before long: little room, a clock that cannot be right. */
export function Warnings() {
  const { words } = useVisiting();
  const isLow = useAtlas((state) => state.fieldwork.room?.low ?? false);
  const clockDoubt = useAtlas((state) => state.fieldwork.clockDoubt);
  const damaged = useAtlas((state) => state.fieldwork.damaged);
  return (
    <>
      {isLow ? <p className="caution">⚠ {words.roomLow}</p> : null}
      {damaged > 0 ? <p className="caution">⚠ {words.damaged(damaged)}</p> : null}
      {clockDoubt ? <p className="caution">⚠ {words.clockDoubt}</p> : null}
    </>
  );
}
