import { useMemo } from 'react';
import { samePlaceKey } from '#domain/quality/figures.ts';
import { type LaterReport, laterReports } from '#domain/quality/later.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { Indicator, Plan } from '#domain/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { AccountTable } from './AccountTable.tsx';
import { useAccount } from './context.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { Sources } from './Sources.tsx';
import { fullName, placeName, printedFigure, targetText } from './text.ts';

interface Pair {
  row: Indicator;
  report: LaterReport;
}

/** What a plan promised and a later plan for the same place reports, where this plan is one of them. */
function pairsOf(record: AtlasRecord, plan: Plan): Pair[] {
  const place = samePlaceKey(record, plan.jurisdiction);
  const family = new Set(
    record.plans
      .filter(({ jurisdiction }) => samePlaceKey(record, jurisdiction) === place)
      .map(({ id }) => id),
  );
  if (family.size < 2) return [];
  return record.indicators
    .filter((row) => family.has(row.plan))
    .flatMap((row) => laterReports(record, row).map((report) => ({ row, report })))
    .filter(({ row, report }) => row.plan === plan.id || report.plan === plan.id);
}

/** The promises of one plan beside the figures of the next one for the same place. */
export function Across() {
  const account = useAccount();
  const { record, plan, words } = account;
  const pairs = useMemo(() => pairsOf(record, plan), [record, plan]);
  if (pairs.length === 0) return null;
  return (
    <section className="across">
      <h3>{words.acrossTitle}</h3>
      <p className="muted">{words.acrossIntro}</p>
      <AccountTable columns={[words.indicator, words.target, words.report, words.outcome]}>
        {pairs.map(({ row, report }) => (
          <PairRow key={`${row.id} ${report.indicator}`} row={row} report={report} />
        ))}
      </AccountTable>
    </section>
  );
}

function PairRow({ row, report }: Pair) {
  const account = useAccount();
  const { record, words } = account;
  const showIndicator = useAtlas((state) => state.showIndicator);
  const { outcome, marginBy, computed, warnings } = report;
  const jurisdiction = record.planById.get(row.plan)?.jurisdiction ?? row.plan;
  const about = {
    indicator: row.id,
    subject: row.subject ?? null,
    scope: row.scope ?? null,
    feature: row.feature ?? jurisdiction,
  };
  const period = (id: string) => {
    const [from, to] = record.planById.get(id)?.period ?? [];
    return `${placeName(account, record.planById.get(id)?.jurisdiction ?? id)} ${from}–${to}`;
  };
  const cites = [
    ...row.cite.map((cite) => ({ plan: row.plan, cite })),
    ...report.cite.map((cite) => ({ plan: report.plan, cite })),
  ];
  return (
    <tr data-indicator={row.id} data-outcome={outcome}>
      <th scope="row">
        {fullName(account, about)} <Sources cites={cites} />
      </th>
      <td>
        <button type="button" className="link-button" onClick={() => showIndicator(row.id)}>
          {targetText(account, row.id, row.target ?? '')}
        </button>
        <span className="muted account-below">
          {row.targetYear ? words.inYear(String(row.targetYear)) : ''}{' '}
          {words.promisedBy(period(row.plan))}
        </span>
      </td>
      <td>
        <button
          type="button"
          className="link-button"
          onClick={() => showIndicator(report.indicator)}
        >
          {printedFigure(account, report)}
        </button>
        <span className="muted account-below">
          {words.inYear(report.period)} {words.reportedBy(period(report.plan))}
        </span>
      </td>
      <td>
        <OutcomeMark {...{ outcome, marginBy, computed }} unit={row.unit} />
        {warnings.length > 0 ? (
          <span className="muted account-below">
            ⚠ {warnings.map((warning) => words.warnings[warning]).join(words.join)}
          </span>
        ) : null}
      </td>
    </tr>
  );
}
