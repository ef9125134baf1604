import { useState } from 'react';
import { formatDate } from '#domain/format.ts';
import { LOCALE } from '#domain/lang.ts';
import type { SiteSummary } from '#domain/siting/summary.ts';
import { CERTAINTIES } from '#domain/siting/types.ts';
import { VERDICTS } from '#domain/siting/verdict.ts';
import type { Batch } from '#store/siting-state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useSiting } from './context.ts';
import { Outputs } from './Outputs.tsx';
import { VerdictMark } from './Verdict.tsx';

const COLUMNS = ['row', 'name', 'type', 'verdict', 'findings', 'unknown'] as const;
type Column = (typeof COLUMNS)[number];

interface Sort {
  column: Column;
  down: boolean;
}

/** More rows than this would make the page slow; the files to save hold them all. */
const SHOWN_FIRST = 200;

/** All sites of a file, the worst first until a column is chosen. */
export function BatchTable({ batch }: { batch: Batch }) {
  const { words, lang, basis } = useSiting();
  const date = useAtlas((state) => state.check?.date ?? '');
  const [sort, setSort] = useState<Sort>({ column: 'verdict', down: false });
  const [all, setAll] = useState(false);
  const sorted = useSorted(batch.rows, sort);
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
        <SortHeads sort={sort} onSort={setSort} />
        <tbody>
          {shown.map(({ row, index }) => (
            <SiteRow key={`${row.row} ${index}`} row={row} index={index} />
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

/** The heads of the columns; each sorts by its own, and turns the order round when it does already. */
function SortHeads({ sort, onSort }: { sort: Sort; onSort(sort: Sort): void }) {
  const { words } = useSiting();
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => {
          const isSorted = sort.column === column;
          return (
            <th
              key={column}
              scope="col"
              aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                title={words.sortBy(words.batchColumns[column])}
                onClick={() => onSort({ column, down: isSorted && !sort.down })}
              >
                {words.batchColumns[column]}
                <span aria-hidden="true">{isSorted ? (sort.down ? ' ▼' : ' ▲') : ''}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** One site; its name opens its report. */
function SiteRow({ row, index }: { row: SiteSummary; index: number }) {
  const { typeName } = useSiting();
  const ask = useAtlas((state) => state.ask);
  return (
    <tr>
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
  );
}

/** The rows in the order asked for, each with its place in the batch. */
function useSorted(rows: Batch['rows'], { column, down }: Sort) {
  const { lang, typeName } = useSiting();
  const collator = new Intl.Collator(LOCALE[lang]);
  return rows
    .map((row, index) => ({ row, index, key: keyOf(column, row, typeName) }))
    .sort((a, b) => {
      const order =
        typeof a.key === 'string' ? collator.compare(a.key, String(b.key)) : a.key - Number(b.key);
      return down ? -order : order;
    });
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
