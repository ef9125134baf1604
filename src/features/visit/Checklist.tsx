import { useState } from 'react';
import { OBLIGATION_KINDS } from '#domain/types.ts';
import { tallyOf } from '#domain/visits/find.ts';
import type { CheckItem, Visit } from '#domain/visits/types.ts';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { CheckItemField } from './CheckItemField.tsx';
import { Choice } from './Choice.tsx';
import { useVisiting } from './context.ts';

const FILTERS = ['all', 'open', 'not-met'] as const;
type ItemFilter = (typeof FILTERS)[number];

/** A longer list is put into groups, which are opened one by one. */
const UNGROUPED = 24;

/** The obligations of the place as questions. */
export function Checklist({ visit }: { visit: Visit }) {
  const { words } = useVisiting();
  const { items, date } = visit;
  const [filter, setFilter] = useState<ItemFilter>('all');
  // Who answers the unanswered ones must not lose sight of what was just answered.
  const [listed, setListed] = useState<ReadonlySet<string>>(new Set());
  const { total, answered } = tallyOf(items);
  const shown = filter === 'all' ? items : items.filter(({ obligation }) => listed.has(obligation));

  function choose(next: ItemFilter) {
    const fitting = items.filter(({ answer }) => answer === (next === 'open' ? null : 'not-met'));
    setListed(new Set(fitting.map(({ obligation }) => obligation)));
    setFilter(next);
  }

  return (
    <section aria-labelledby="visit-checklist">
      <h4 id="visit-checklist">{words.checklist}</h4>
      {total === 0 ? (
        <p className="muted">{words.noItems}</p>
      ) : (
        <>
          <p className="visit-progress">
            <progress value={answered} max={total} aria-labelledby="visit-progress" />
            <span id="visit-progress">{words.progress(answered, total)}</span>
          </p>
          <Choice
            name="item-filter"
            label={words.show}
            options={FILTERS.map((id) => ({ id, label: words.itemFilter[id] }))}
            chosen={filter}
            onChoose={choose}
          />
          {shown.length === 0 ? <p className="muted">{words.noItemsLeft[filter]}</p> : null}
          <Items key={filter} items={shown} date={date} />
        </>
      )}
    </section>
  );
}

function Items({ items, date }: { items: readonly CheckItem[]; date: string }) {
  const { words } = useVisiting();
  const list = (some: readonly CheckItem[]) => (
    <ul className="visit-items">
      {some.map((item) => (
        <CheckItemField key={item.obligation} item={item} date={date} />
      ))}
    </ul>
  );
  if (items.length <= UNGROUPED) return list(items);
  return OBLIGATION_KINDS.map((kind) => {
    const ofKind = items.filter((item) => item.kind === kind);
    if (ofKind.length === 0) return null;
    const { answered, total } = tallyOf(ofKind);
    return (
      <LazyDetails
        key={kind}
        className="kind-group"
        summary={
          <>
            <span>{words.kinds[kind]}</span>
            <span className="count">{words.groupCount(answered, total)}</span>
          </>
        }
      >
        {() => list(ofKind)}
      </LazyDetails>
    );
  });
}
