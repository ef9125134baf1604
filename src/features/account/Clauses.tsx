import { useMemo, useState } from 'react';
import { accountOf } from '#domain/quality/account.ts';
import { type Clause, QUESTIONS, type Question } from '#domain/quality/clauses.ts';
import { pick } from '#domain/text.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { useAccount } from './context.ts';
import { PROMISES_ID } from './Promises.tsx';
import { Sources } from './Sources.tsx';
import { headOf, itemText } from './text.ts';

/** Items that a clause shows at first. */
const SHOWN = 5;
/** And on paper, where all must fit on one page. */
const PRINTED = 3;

/** The three questions, and where the plan contradicts itself, answered in clauses. */
export function Clauses() {
  const { record, plan, choice, today } = useAccount();
  const clauses = useMemo(
    () => accountOf(record, plan.id, choice, today),
    [record, plan, choice, today],
  );
  return QUESTIONS.map((question) => (
    <Answer
      key={question}
      question={question}
      clauses={clauses.filter((clause) => clause.question === question)}
    />
  ));
}

function Answer({ question, clauses }: { question: Question; clauses: readonly Clause[] }) {
  const { words } = useAccount();
  return (
    <section className="answer" data-question={question}>
      <h3>{words.questions[question]}</h3>
      {clauses.length === 0 ? <p className="muted">{words.nothing[question]}</p> : null}
      <ul>
        {clauses.map((clause) => (
          <ClauseLine key={keyOf(clause)} clause={clause} />
        ))}
      </ul>
    </section>
  );
}

const keyOf = ({ kind, topic, params, indicators }: Clause) =>
  [kind, topic, ...Object.values(params), indicators[0]].join(' ');

const GLYPHS = { good: '✓', bad: '✕', neutral: '•' } as const;

function ClauseLine({ clause }: { clause: Clause }) {
  const { words } = useAccount();
  return (
    <li className={`clause clause-${clause.tone}`} data-kind={clause.kind}>
      <span className="clause-tone" aria-hidden="true">
        {GLYPHS[clause.tone]}
      </span>
      <div className="clause-body">
        <span className="visually-hidden">{words.tones[clause.tone]}</span>
        {clause.topic ? <span className="tag">{words.topics[clause.topic]}</span> : null}{' '}
        <span className="clause-head">{headOf({ words }, clause)}</span>
        <ClauseItems clause={clause} /> <Editions clause={clause} />{' '}
        <Sources cites={clause.cites} />
      </div>
    </li>
  );
}

interface Entry {
  id: string;
  text: string;
  open(): void;
}

/** What a clause rests on: its figures, or for contradictions what the plan contradicts itself in. */
function useEntries(clause: Clause): Entry[] {
  const account = useAccount();
  const { record, lang, words } = account;
  const showIndicator = useAtlas((state) => state.showIndicator);
  const setTab = useAtlas((state) => state.setTab);
  if (clause.kind === 'promises') {
    // The clauses below tell them one by one, and the table all of them.
    const open = () => document.getElementById(PROMISES_ID)?.scrollIntoView();
    return [{ id: PROMISES_ID, text: words.seePromises, open }];
  }
  if (clause.kind === 'contradictions') {
    return clause.discrepancies.flatMap((id) => {
      const found = record.discrepancyById.get(id);
      const open = () => setTab('discrepancies');
      return found ? [{ id, text: pick(lang, found.summary, found.summaryEn), open }] : [];
    });
  }
  return clause.items.map((item) => ({
    id: item.indicator,
    text: itemText(account, clause, item),
    open: () => showIndicator(item.indicator),
  }));
}

function ClauseItems({ clause }: { clause: Clause }) {
  const { words } = useAccount();
  const entries = useEntries(clause);
  const [open, setOpen] = useState(false);
  const rest = entries.length - SHOWN;
  return (
    <ul className={`clause-items items-${clause.kind}`}>
      {(open ? entries : entries.slice(0, SHOWN)).map((entry) => (
        <li key={`${entry.id} ${entry.text}`}>
          <button type="button" className="link-button" data-figure={entry.id} onClick={entry.open}>
            {entry.text}
          </button>
        </li>
      ))}
      {entries.length > PRINTED ? (
        <li className="clause-rest">{words.more(String(entries.length - PRINTED))}</li>
      ) : null}
      {rest > 0 ? (
        <li className="clause-more">
          <button type="button" className="more" onClick={() => setOpen(!open)}>
            {open ? words.fewer : words.more(String(rest))}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

/** The standards that judge the figures of a clause. */
function Editions({ clause }: { clause: Clause }) {
  const { record, words } = useAccount();
  const ids = new Set(clause.items.flatMap(({ edition }) => edition ?? []));
  const numbers = record.standards.editions.filter(({ id }) => ids.has(id)).map((e) => e.number);
  if (numbers.length === 0) return null;
  return <span className="muted clause-edition">{words.judgedBy(numbers.join(words.join))}</span>;
}
