import { useState } from 'react';
import type { Finding } from '#domain/siting/types.ts';
import { type Bundle, bundled, single } from './bundles.ts';
import { useSiting } from './context.ts';
import { FindingItem } from './FindingItem.tsx';
import { type FindingGroup, groupFindings } from './findings.ts';
import { VerdictMark } from './Verdict.tsx';

/** So many of one group are drawn at once; the count tells that there are more. */
const SHOWN_FIRST = 10;

/** All findings: first what can be told, by effect; apart from it what only the authority knows. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { words } = useSiting();
  const { told, untold } = groupFindings(findings);
  const unknown = untold.reduce((sum, group) => sum + group.findings.length, 0);
  return (
    <>
      {told.map((group) => (
        <Group key={group.effect} group={group} />
      ))}
      {unknown > 0 ? (
        <section className="untold">
          <h4 className="with-count">
            {words.cannotTell}
            <span className="count">{unknown}</span>
          </h4>
          <p className="hint">{words.cannotTellHint}</p>
          {untold.map((group) => (
            <details key={group.effect} className="untold-group">
              <summary>
                <VerdictMark verdict={group.effect} certainty="cannot tell" />
                <span className="count">{group.findings.length}</span>
              </summary>
              <Items bundles={bundled(group.findings)} />
            </details>
          ))}
        </section>
      ) : null}
    </>
  );
}

function Group({ group: { effect, findings } }: { group: FindingGroup }) {
  return (
    <section className="finding-group">
      <h4 className="with-count">
        <VerdictMark verdict={effect} certainty={null} />
        <span className="count">{findings.length}</span>
      </h4>
      <Items bundles={single(findings)} />
    </section>
  );
}

function Items({ bundles }: { bundles: readonly Bundle[] }) {
  const { words } = useSiting();
  const [all, setAll] = useState(false);
  const shown = all ? bundles : bundles.slice(0, SHOWN_FIRST);
  const rest = bundles.length - shown.length;
  return (
    <>
      <ul className="findings">
        {shown.map((bundle) => (
          <FindingItem key={bundle.key} bundle={bundle} />
        ))}
      </ul>
      {rest > 0 ? (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.showRest(rest)}
        </button>
      ) : null}
    </>
  );
}
