import type { Visit } from '#domain/visits/types.ts';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { useVisiting } from './context.ts';
import { historyLine } from './history-text.ts';
import { timeText } from './say.ts';

/** Who changed what and when, newest first. */
export function History({ visit }: { visit: Visit }) {
  const { words } = useVisiting();
  return (
    <section aria-labelledby="visit-history">
      <h4 id="visit-history">{words.history}</h4>
      <LazyDetails className="visit-more" summary={words.historyCount(visit.history.length)}>
        {() => <Lines visit={visit} />}
      </LazyDetails>
    </section>
  );
}

function Lines({ visit }: { visit: Visit }) {
  const { lang, words } = useVisiting();
  const lines = visit.history.map((change, i) => ({
    ...historyLine(visit, change, lang, words),
    // Changes are only added, so that a place among them is theirs.
    key: `${i} ${change.at}`,
    when: timeText(change.at, lang),
    device: change.device,
  }));
  return (
    <ol className="visit-history">
      {lines.toReversed().map(({ key, when, device, what, values }) => (
        <li key={key}>
          <p className="muted">
            {when} · {words.historyBy(device.slice(0, 8))}
          </p>
          <p>{what}</p>
          {values ? <p>{words.historyFrom(values.before, values.after)}</p> : null}
        </li>
      ))}
      <li>
        <p className="muted">{words.historyBegun(timeText(visit.createdAt, lang))}</p>
      </li>
    </ol>
  );
}
