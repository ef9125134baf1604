import { useState } from 'react';
import { formatDate } from '#domain/format.ts';
import { LOCALE } from '#domain/lang.ts';
import type { SiteSummary } from '#domain/siting/summary.ts';
import { CERTAINTIES } from '#domain/siting/types.ts';
import { VERDICTS } from '#domain/siting/verdict.ts';
import type { Batch } from '#store/siting-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useSiting } from './context.ts';
import { FaultList } from './FaultList.tsx';
import { Outputs } from './Outputs.tsx';
import { type FocusWish, Report } from './Report.tsx';
import { VerdictMark } from './Verdict.tsx';

const COLUMNS = ['row', 'name', 'type', 'verdict', 'findings', 'unknown'] as const;
type Column = (typeof COLUMNS)[number];

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

/** More rows than this would make the page slow; the files to save hold them all. */
const SHOWN_FIRST = 200;

function BatchTable({ batch }: { batch: Batch }) {
  const { words, lang, typeName, basis } = useSiting();
  const date = useAtlas((state) => state.check?.date ?? '');
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({
    column: 'verdict',
    down: false,
  });
  const [all, setAll] = useState(false);
  const ask = useAtlas((state) => state.ask);
  const collator = new Intl.Collator(LOCALE[lang]);
  const keyed = batch.rows.map((row, index) => ({
    row,
    index,
    key: keyOf(sort.column, row, typeName),
  }));
  const sorted = keyed.sort((a, b) => {
    const order =
      typeof a.key === 'string' ? collator.compare(a.key, String(b.key)) : a.key - Number(b.key);
    return sort.down ? -order : order;
  });
  const shown = all ? sorted : sorted.slice(0, SHOWN_FIRST);
  return (
    <section aria-labelledby="batch-title" className="batch">
      <h3 id="batch-title">{words.batch}</h3>
      {batch.status === 'cancelled' ? <p role="status">{words.cancelled(batch.done)}</p> : null}
      <p className="muted">
        {words.judgedOn(formatDate(date, lang))} · {words.dataVersion(basis?.version ?? '')}
      </p>
      <Outputs what="batch" />
      <table className="batch-table">
        <caption>{words.batchCaption(batch.rows.length)}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={
                  sort.column === column ? (sort.down ? 'descending' : 'ascending') : undefined
                }
              >
                <button
                  type="button"
                  title={words.sortBy(words.batchColumns[column])}
                  onClick={() => setSort({ column, down: sort.column === column && !sort.down })}
                >
                  {words.batchColumns[column]}
                  <span aria-hidden="true">
                    {sort.column === column ? (sort.down ? ' ▼' : ' ▲') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, index }) => (
            <tr key={`${row.row} ${index}`}>
              <td className="number">{row.row}</td>
              <th scope="row">
                <button
                  type="button"
                  className="link-button"
                  onClick={() => ask({ to: 'open', row: index })}
                >
                  {row.name}
                </button>
              </th>
              <td>{typeName(row.type)}</td>
              <td>
                <VerdictMark verdict={row.verdict} certainty={row.certainty} size={16} />
              </td>
              <td className="number">{row.findings}</td>
              <td className="number">{row.unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length ? (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.showRest(sorted.length - shown.length)}
        </button>
      ) : null}
      <p className="disclaimer">{words.disclaimer}</p>
    </section>
  );
}

/** What a row is sorted by; verdicts the worst first, the surer first of equal ones. */
function keyOf(
  column: Column,
  row: SiteSummary,
  typeName: (id: string) => string,
): string | number {
  if (column === 'name') return row.name;
  if (column === 'type') return typeName(row.type);
  if (column !== 'verdict') return row[column];
  const certainty = row.certainty ? CERTAINTIES.indexOf(row.certainty) : CERTAINTIES.length;
  return VERDICTS.indexOf(row.verdict) * 10 + certainty;
}
