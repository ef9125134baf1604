import { memo, useEffect, useState } from 'react';
import { formatDue } from '#domain/format.ts';
import { citeText, pick } from '#domain/text.ts';
import { dueState } from '#domain/visits/due.ts';
import { limitText } from '#domain/visits/text.ts';
import { ANSWERS, type Answer, type CheckItem } from '#domain/visits/types.ts';
import { useChange, useVisiting } from './context.ts';
import { focusOn } from './focus.ts';
import { TextField } from './TextField.tsx';
import { ValueField } from './ValueField.tsx';

/** A shape for each answer, so that no colour is needed to tell them apart. */
const SHAPES: Record<Answer, string> = {
  met: '✓',
  'not-met': '✕',
  'not-applicable': '–',
  'not-seen': '?',
};

interface CheckItemFieldProps {
  item: CheckItem;
  /** Day of the visit. */
  date: string;
}

/** One question: what the plan says, the answer, a value against its limit, a note, the source. */
export const CheckItemField = memo(function CheckItemField({ item, date }: CheckItemFieldProps) {
  const { lang, words } = useVisiting();
  const change = useChange();
  const { obligation, limit } = item;
  const id = `item-${obligation.replaceAll('/', '-')}`;
  return (
    <li className={`visit-item answer-${item.answer ?? 'none'}`}>
      <fieldset>
        <legend>{pick(lang, item.text, item.textEn)}</legend>
        <Tags item={item} date={date} />
        <div className="visit-answers">
          {ANSWERS.map((answer) => (
            <label key={answer} className="visit-answer">
              <input
                type="radio"
                name={id}
                checked={item.answer === answer}
                onChange={() => change({ field: 'answer', obligation, value: answer })}
              />
              <span className="visit-answer-face">
                <span className="visit-shape" aria-hidden="true">
                  {SHAPES[answer]}
                </span>
                <span>{words.answers[answer]}</span>
              </span>
            </label>
          ))}
        </div>
        {limit || item.value !== '' ? (
          <ValueField
            id={id}
            value={item.value}
            unit={item.unit}
            limit={limit}
            date={date}
            onValue={(value) => change({ field: 'value', obligation, value })}
            onUnit={(value) => change({ field: 'unit', obligation, value })}
          />
        ) : null}
        <Note id={id} item={item} />
        <div className="visit-item-foot">
          <Source item={item} />
          {item.answer ? (
            <button
              type="button"
              className="link-button"
              onClick={(event) => {
                event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
                change({ field: 'answer', obligation, value: null });
              }}
            >
              {words.clearAnswer}
            </button>
          ) : null}
        </div>
      </fieldset>
    </li>
  );
});

function Tags({ item, date }: CheckItemFieldProps) {
  const { record, lang, words } = useVisiting();
  const { kind, limit, due } = item;
  const end = due && formatDue(due, lang);
  const state = dueState(due, date);
  return (
    <p className="visit-tags">
      <span className={`tag tag-${kind}`}>{words.kinds[kind]}</span>{' '}
      {limit ? (
        <span className="tag tag-value">
          {(limit.over === 'target' ? words.target : words.limit)(limitText(record, lang, limit))}
        </span>
      ) : null}{' '}
      {end ? (
        <span className={`tag tag-due-${state ?? 'later'}`}>
          {state === 'overdue'
            ? `⚠ ${words.overdue(end)}`
            : state === 'due'
              ? `⚠ ${words.dueSoon(end)}`
              : words.due(end)}
        </span>
      ) : null}
    </p>
  );
}

/** A note is written at few questions: its field is there when it is asked for. */
function Note({ id, item }: { id: string; item: CheckItem }) {
  const { words } = useVisiting();
  const change = useChange();
  const [isOpen, setOpen] = useState(false);
  const { obligation, note } = item;
  useEffect(() => {
    if (isOpen) focusOn(`${id}-note`);
  }, [id, isOpen]);
  if (!isOpen && note === '') {
    return (
      <button type="button" className="button visit-add" onClick={() => setOpen(true)}>
        {words.addNote}
      </button>
    );
  }
  return (
    <TextField
      id={`${id}-note`}
      label={words.note}
      value={note}
      isLong
      onType={(value) => {
        // An emptied note does not vanish under the cursor.
        setOpen(true);
        change({ field: 'note', obligation, value });
      }}
    />
  );
}

function Source({ item }: { item: CheckItem }) {
  const { record, lang, words } = useVisiting();
  if (item.cite.length === 0) return null;
  const plan = record.planById.get(item.plan);
  const title = plan ? pick(lang, plan.title, plan.titleEn) : item.plan;
  const where = item.cite.map((cite) => citeText(cite, lang)).join(lang === 'en' ? '; ' : '；');
  return (
    <details className="cite">
      <summary>{words.source}</summary>
      <span className="cite-text">{words.citeOf(title, where)}</span>
    </details>
  );
}
