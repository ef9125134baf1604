import { useEffect, useRef, useState } from 'react';
import { formatBytes } from '#domain/bytes.ts';
import type { ArchiveFault, Merge } from '#domain/visits/exchange/types.ts';
import type { Choice, PendingImport } from '#store/field-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { PositionConflict, VisitConflict } from './ConflictItem.tsx';
import { faultText } from './fault-text.ts';
import { useWords } from './words.ts';

interface PendingViewProps {
  incoming: PendingImport;
  isBusy: boolean;
  onApply(choices: ReadonlyMap<string, Choice>): void;
  onDrop(): void;
}

/** What a file would change. Nothing is written before the button is pressed. */
export function PendingView({ incoming, isBusy, onApply, onDrop }: PendingViewProps) {
  const { words } = useWords();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const title = useRef<HTMLHeadingElement>(null);
  const { visits, positions } = incoming.plan;

  useEffect(() => title.current?.focus(), []);

  const choose = (id: string) => (choice: Choice) =>
    setChoices((before) => new Map(before).set(id, choice));
  const hasConflicts = visits.conflicts.length + positions.conflicts.length > 0;
  return (
    <section className="exchange-pending" aria-labelledby="pending-title">
      <h5 id="pending-title" tabIndex={-1} ref={title}>
        {words.pending(incoming.file)}
      </h5>
      <MergeLines title={words.visits} merge={visits} />
      <MergeLines title={words.positions} merge={positions} />
      <PhotoLine incoming={incoming} />
      <Faults faults={incoming.faults} />
      {visits.conflicts.map((conflict) => (
        <VisitConflict
          key={conflict.here.id}
          conflict={conflict}
          choice={choices.get(conflict.here.id) ?? null}
          onChoose={choose(conflict.here.id)}
        />
      ))}
      {positions.conflicts.map((conflict) => (
        <PositionConflict
          key={conflict.here.feature}
          conflict={conflict}
          choice={choices.get(conflict.here.feature) ?? null}
          onChoose={choose(conflict.here.feature)}
        />
      ))}
      {hasConflicts ? <p className="hint">{words.bothHint}</p> : null}
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={isBusy}
          onClick={() => onApply(choices)}
        >
          {words.apply}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={onDrop}>
          {words.drop}
        </button>
      </div>
    </section>
  );
}

function MergeLines({ title, merge }: { title: string; merge: Merge<unknown> }) {
  const { words } = useWords();
  const lines = [
    merge.added.length > 0 && words.added(merge.added.length),
    merge.newer.length > 0 && words.newer(merge.newer.length),
    merge.conflicts.length > 0 && words.conflicts(merge.conflicts.length),
    merge.known > 0 && words.known(merge.known),
  ].filter((line) => line !== false);
  return (
    <dl className="exchange-merge">
      <dt>{title}</dt>
      {lines.length > 0 ? lines.map((line) => <dd key={line}>{line}</dd>) : <dd>{words.empty}</dd>}
    </dl>
  );
}

/** Says before anything is written that the photos may not fit. */
function PhotoLine({ incoming }: { incoming: PendingImport }) {
  const { lang, words } = useWords();
  const room = useAtlas((state) => state.fieldwork.room);
  if (incoming.photos === 0) return null;
  const size = formatBytes(incoming.bytes, lang);
  const free = room && Math.max(0, room.quota - room.usage);
  return (
    <>
      <p>{words.photosIn(incoming.photos, size)}</p>
      {free !== null && free < incoming.bytes ? (
        <p className="caution">⚠ {words.noRoom(size, formatBytes(free, lang))}</p>
      ) : null}
    </>
  );
}

/** So many are shown at once; more need not be read to judge a file. */
const SHOWN = 8;

function Faults({ faults }: { faults: readonly ArchiveFault[] }) {
  const { words } = useWords();
  if (faults.length === 0) return null;
  const rest = faults.slice(SHOWN);
  return (
    <div className="caution">
      <p>⚠ {words.faults(faults.length)}</p>
      <FaultItems faults={faults.slice(0, SHOWN)} />
      {rest.length > 0 ? (
        <details>
          <summary>{words.moreFaults(rest.length)}</summary>
          <FaultItems faults={rest} />
        </details>
      ) : null}
    </div>
  );
}

function FaultItems({ faults }: { faults: readonly ArchiveFault[] }) {
  const { words } = useWords();
  return (
    <ul>
      {faults.map((fault) => (
        <li key={JSON.stringify(fault)}>{faultText(fault, words)}</li>
      ))}
    </ul>
  );
}
