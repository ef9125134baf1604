import { useMemo, useState } from 'react';
import { checkPromises } from '#domain/quality/promises.ts';
import type { Outcome, PromiseCheck } from '#domain/quality/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { download } from '#ui/download.ts';
import { AccountTable } from './AccountTable.tsx';
import { Choice } from './Choice.tsx';
import { useAccount } from './context.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { promiseCsv } from './promise-csv.ts';
import { Sources } from './Sources.tsx';
import { fullName, printedFigure, targetText } from './text.ts';

/** Where a clause on promises leads to. */
export const PROMISES_ID = 'account-promises';

const OUTCOMES: readonly Outcome[] = ['missed', 'reached', 'open', 'not reported', 'cannot tell'];
const KINDS = ['binding', 'expected', 'neither'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = ({ binding }: PromiseCheck): Kind =>
  binding === null ? 'neither' : binding ? 'binding' : 'expected';

/** Every target of the plan beside what the plan reports. */
export function Promises() {
  const account = useAccount();
  const { record, plan, words } = account;
  const checks = useMemo(
    () => checkPromises(record, plan.id).filter(({ subject }) => subject !== null),
    [record, plan],
  );
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [kind, setKind] = useState<Kind | null>(null);
  const shown = checks.filter(
    (check) =>
      (outcome === null || check.outcome === outcome) && (kind === null || kindOf(check) === kind),
  );
  const count = (fits: (check: PromiseCheck) => boolean) => checks.filter(fits).length;
  return (
    <section className="promises" id={PROMISES_ID}>
      <h3>{words.promisesTitle}</h3>
      <p className="muted">{words.promisesIntro}</p>
      <div className="account-filters">
        <Choice<Outcome>
          label={words.outcome}
          all={words.allOutcomes}
          value={outcome}
          onChange={setOutcome}
          options={OUTCOMES.map((id) => ({
            id,
            label: words.outcomes[id],
            count: count((check) => check.outcome === id),
          }))}
        />
        <Choice<Kind>
          label={words.kind}
          all={words.allKinds}
          value={kind}
          onChange={setKind}
          options={KINDS.map((id) => ({
            id,
            label: words[id],
            count: count((check) => kindOf(check) === id),
          }))}
        />
      </div>
      <p className="muted" role="status">
        {words.promiseCount(String(shown.length), String(checks.length))}
      </p>
      {shown.length > 0 ? <PromiseTable checks={shown} /> : <p>{words.noPromises}</p>}
      <button
        type="button"
        className="button"
        onClick={() =>
          download(`${plan.id}-promises.csv`, 'text/csv;charset=utf-8', promiseCsv(account, checks))
        }
      >
        {words.savePromises}
      </button>
    </section>
  );
}

function PromiseTable({ checks }: { checks: readonly PromiseCheck[] }) {
  const { words } = useAccount();
  return (
    <AccountTable columns={[words.indicator, words.target, words.report, words.outcome]}>
      {checks.map((check) => (
        <PromiseRow key={check.indicator} check={check} />
      ))}
    </AccountTable>
  );
}

function PromiseRow({ check }: { check: PromiseCheck }) {
  const account = useAccount();
  const { words, plan } = account;
  const showIndicator = useAtlas((state) => state.showIndicator);
  const { indicator, target, targetYear, baseline, baselineYear, reported } = check;
  const cites = [...check.cite, ...(reported?.cite ?? [])].map((cite) => ({ plan: plan.id, cite }));
  return (
    <tr data-indicator={indicator} data-outcome={check.outcome}>
      <th scope="row">
        <button type="button" className="link-button" onClick={() => showIndicator(indicator)}>
          {fullName(account, check)}
        </button>{' '}
        {check.binding === null ? null : (
          <span className={`tag ${check.binding ? 'tag-binding' : ''}`}>
            {check.binding ? words.binding : words.expected}
          </span>
        )}{' '}
        <Sources cites={cites} />
      </th>
      <td>
        <span className="figure">{targetText(account, indicator, target)}</span>
        {targetYear ? <span className="muted"> {words.inYear(String(targetYear))}</span> : null}
        {baseline === null ? null : (
          <span className="muted account-below">
            {words.baseline} {baselineYear ? words.inYear(String(baselineYear)) : ''} {baseline}
          </span>
        )}
      </td>
      <td>
        {reported ? (
          <>
            <span className="figure">
              {printedFigure(account, { ...reported, indicator: check.reportedBy ?? indicator })}
            </span>
            <span className="muted"> {words.inYear(reported.period)}</span>
          </>
        ) : (
          words.none
        )}
        {check.reportedBy ? <span className="muted account-below">{words.otherRow}</span> : null}
      </td>
      <td>
        <Verdict check={check} />
      </td>
    </tr>
  );
}

/** The outcome, by how far, and what keeps it from being told. */
function Verdict({ check }: { check: PromiseCheck }) {
  const { words } = useAccount();
  const { outcome, marginBy, unit, computed, reason, claim } = check;
  return (
    <>
      <OutcomeMark {...{ outcome, marginBy, unit, computed }} />
      {reason ? <span className="muted account-below">{words.reasons[reason]}</span> : null}
      {check.contradicts ? (
        <span className="account-below">
          {claim === 'done' ? words.saysDone : words.saysNotDone}
        </span>
      ) : null}
      {check.conflict ? <span className="muted account-below">{words.conflict}</span> : null}
    </>
  );
}
