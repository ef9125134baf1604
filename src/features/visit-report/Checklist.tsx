import { pick } from '#domain/text.ts';
import { limitText } from '#domain/visits/text.ts';
import { useReporting } from './context.ts';
import { JudgedValue } from './JudgedValue.tsx';
import type { CheckedItem, VisitParts } from './parts.ts';
import { dueText, sourceText } from './say.ts';

const COLUMNS = ['number', 'answer', 'obligation', 'limit', 'value', 'note'] as const;

/** The obligations of which something was said, what is not met first. */
export function Checklist({ parts }: { parts: VisitParts }) {
  const { visit, words, form } = useReporting();
  const none = visit.items.length === 0 ? words.noItems : words.noneTold;
  return (
    <>
      <h2 id="report-checklist">{form.checklist}</h2>
      {parts.told.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table className="report-table checklist" aria-labelledby="report-checklist">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.told.map((checked) => (
              <ChecklistRow key={checked.item.obligation} checked={checked} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function ChecklistRow({ checked: { number, item, judged } }: { checked: CheckedItem }) {
  const reporting = useReporting();
  const { record, words, form, common, lang } = reporting;
  const { answer, limit } = item;
  const name = answer ? form.answers[answer] : words.unanswered;
  return (
    <tr className={answer === 'not-met' ? 'not-met' : undefined}>
      <td>{number}</td>
      <td>{answer === 'not-met' ? <b>{name}</b> : name}</td>
      <td>
        {pick(lang, item.text, item.textEn)}
        <p className="report-small">
          {[form.kinds[item.kind], dueText(reporting, item.due), sourceText(reporting, item)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </td>
      <td>
        {limit ? limitText(record, lang, limit) : common.none}
        {limit?.over === 'target' ? <p className="report-small">{words.target}</p> : null}
      </td>
      <td>{judged ? <JudgedValue entry={item} judged={judged} /> : common.none}</td>
      <td className="report-notes">{item.note.trim() || common.none}</td>
    </tr>
  );
}

/** The obligations of which nothing was said, in short. */
export function OpenItems({ parts }: { parts: VisitParts }) {
  const reporting = useReporting();
  const { words, lang } = reporting;
  if (parts.open.length === 0) return null;
  return (
    <>
      <h2>{words.open(parts.open.length)}</h2>
      <ul className="report-open">
        {parts.open.map(({ number, item }) => (
          <li key={item.obligation}>
            {number}. {pick(lang, item.text, item.textEn)}{' '}
            <span className="report-muted">{sourceText(reporting, item)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
