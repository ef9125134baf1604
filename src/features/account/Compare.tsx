import { useMemo, useState } from 'react';
import { type CompareRow, type Comparison, compareSubject } from '#domain/quality/compare.ts';
import { subjectsWithData } from '#domain/quality/layers.ts';
import { TOPICS } from '#domain/quality/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick, term } from '#domain/text.ts';
import type { Plan } from '#domain/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { AccountTable } from './AccountTable.tsx';
import { Choice } from './Choice.tsx';
import { useAccount } from './context.ts';
import { Sources } from './Sources.tsx';
import { placeName, planName, printedFigure } from './text.ts';

/** Subjects that this plan and at least one other print a figure of. */
function comparable(record: AtlasRecord, plan: Plan): Comparison[] {
  return TOPICS.flatMap((topic) => subjectsWithData(record, topic)).flatMap(({ id }) => {
    const found = compareSubject(record, id);
    const plans = new Set(found?.rows.map((row) => row.plan));
    return found && plans.size > 1 && plans.has(plan.id) ? [found] : [];
  });
}

/** One subject in all jurisdictions and plans, with what keeps the figures from being alike. */
export function Compare() {
  const account = useAccount();
  const { record, plan, lang, words } = account;
  const comparisons = useMemo(() => comparable(record, plan), [record, plan]);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = comparisons.find(({ subject }) => subject.id === chosen) ?? comparisons[0];
  if (!shown) return null;
  return (
    <section className="compare">
      <h3>{words.compareTitle}</h3>
      <p className="muted">{words.compareIntro}</p>
      <Choice
        label={words.subject}
        value={shown.subject.id}
        onChange={setChosen}
        options={comparisons.map(({ subject }) => ({
          id: subject.id,
          label: `${words.topics[subject.topic]} · ${pick(lang, subject.zh, subject.en)}`,
        }))}
      />
      {shown.warnings.length > 0 ? (
        <p className="compare-warnings">
          <span aria-hidden="true">⚠ </span>
          <strong>{words.warningsTitle}</strong>{' '}
          {shown.warnings.map((warning) => words.warnings[warning]).join(words.semicolon)}
        </p>
      ) : null}
      <CompareTable rows={shown.rows} />
    </section>
  );
}

function CompareTable({ rows }: { rows: readonly CompareRow[] }) {
  const { words } = useAccount();
  return (
    <AccountTable columns={[words.jurisdiction, words.value, words.year, words.rank]}>
      {rows.map((row) => (
        <Line key={`${row.indicator} ${row.period}`} row={row} />
      ))}
    </AccountTable>
  );
}

function Line({ row }: { row: CompareRow }) {
  const account = useAccount();
  const { record, lang, plan, words } = account;
  const showIndicator = useAtlas((state) => state.showIndicator);
  return (
    <tr className={row.plan === plan.id ? 'current' : ''} data-indicator={row.indicator}>
      <th scope="row">
        {placeName(account, row.place)}
        <span className="muted account-below">
          {planName(account, row.plan)}
          {row.scope ? ` · ${term(record, lang, row.scope)}` : ''}
        </span>
        <Sources cites={row.cite.map((cite) => ({ plan: row.plan, cite }))} />
      </th>
      <td>
        <button
          type="button"
          className="link-button figure"
          onClick={() => showIndicator(row.indicator)}
        >
          {printedFigure(account, row)}
        </button>
        {row.conflict ? <span className="muted account-below">{words.conflict}</span> : null}
      </td>
      <td>{row.period}</td>
      <td>
        {row.rank === null || row.of === null
          ? words.notRanked
          : words.rankOf(String(row.rank), String(row.of))}
      </td>
    </tr>
  );
}
