import type { Batch } from '#store/siting-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { BatchTable } from './BatchTable.tsx';
import { useSiting } from './context.ts';
import { FaultList } from './FaultList.tsx';
import { type FocusWish, Report } from './Report.tsx';

interface BatchProps {
  batch: Batch;
  wantsVerdict: FocusWish;
}

/** Several sites: what is wrong with their file, and how far the check is or what it came to. */
export function BatchView({ batch, wantsVerdict }: BatchProps) {
  const ownFaults = batch.rowFaults.map((fault) => ({ ...fault, file: batch.file }));
  return (
    <>
      <FaultList faults={[...batch.faults, ...ownFaults]} />
      <Results batch={batch} wantsVerdict={wantsVerdict} />
    </>
  );
}

/** All sites in a table, or the report of one. */
function Results({ batch, wantsVerdict }: BatchProps) {
  const { words } = useSiting();
  const report = useAtlas((state) => state.siting.report);
  const ask = useAtlas((state) => state.ask);
  if (batch.status === 'checking') return <Progress batch={batch} />;
  if (batch.rows.length === 0) return null;
  if (batch.open === null) return <BatchTable batch={batch} />;
  return (
    <>
      {batch.rows.length > 1 ? (
        <button type="button" className="back" onClick={() => ask({ to: 'open', row: null })}>
          ‹ {words.backToBatch}
        </button>
      ) : null}
      {report ? (
        <Report report={report} wantsVerdict={wantsVerdict} />
      ) : (
        <p role="status">{words.checking}</p>
      )}
    </>
  );
}

function Progress({ batch: { done, count } }: { batch: Batch }) {
  const { words } = useSiting();
  const ask = useAtlas((state) => state.ask);
  return (
    <div className="batch-progress">
      <progress max={count} value={done} aria-label={words.progress(done, count)} />
      <p>{words.progress(done, count)}</p>
      <button type="button" className="button" onClick={() => ask({ to: 'cancel' })}>
        {words.cancel}
      </button>
    </div>
  );
}
