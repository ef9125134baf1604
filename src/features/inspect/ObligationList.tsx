import { useState } from 'react';
import { featureLine } from '#domain/describe.ts';
import { formatDue, formatNumber } from '#domain/format.ts';
import { pick, term } from '#domain/text.ts';
import type { Obligation } from '#domain/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Cites } from './Cites.tsx';
import { useInspecting } from './context.ts';

const SIGNS = { '<=': '≤', '<': '<', '>=': '≥', '>': '>', '=': '=' } as const;

interface ObligationListProps {
  obligations: readonly Obligation[];
  /** The feature that the list is about: not named again among those bound. */
  about: string;
  /** As the plan orders them; otherwise what binds fewest comes first. */
  inOrder?: boolean;
}

/** So many are drawn at once; the rest on demand. */
const SHOWN_FIRST = 60;

/** Obligations with limit, deadline, who answers for it, whom it binds, and source. */
export function ObligationList({ obligations, about, inOrder = false }: ObligationListProps) {
  const { words } = useInspecting();
  const [all, setAll] = useState(false);
  // What binds few says more about each of them than what binds all.
  const sorted = obligations.toSorted((a, b) => a.features.length - b.features.length);
  const ordered = inOrder ? obligations : sorted;
  const shown = all ? ordered : ordered.slice(0, SHOWN_FIRST);
  const rest = ordered.length - shown.length;
  return (
    <ul className="obligations">
      {shown.map((obligation) => (
        <ObligationItem key={obligation.id} obligation={obligation} about={about} />
      ))}
      {rest > 0 ? (
        <li>
          <button type="button" className="button" onClick={() => setAll(true)}>
            {words.showRest(rest)}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function ObligationItem({ obligation, about }: { obligation: Obligation; about: string }) {
  const { record, lang, words } = useInspecting();
  const { due, responsible, spatial } = obligation;
  const typeName = (id: string) => {
    const type = record.projectTypeById.get(id);
    return type ? pick(lang, type.zh, type.en) : id;
  };
  return (
    <li className="obligation">
      <p className="obligation-head">
        <span className={`tag tag-${obligation.kind}`}>
          {words.obligationKinds[obligation.kind]}
        </span>
        <LimitTag obligation={obligation} />
        {due ? <span className="tag">{words.due(formatDue(due, lang))}</span> : null}
      </p>
      <p className="obligation-text">{pick(lang, obligation.text, obligation.textEn)}</p>
      {responsible ? (
        <p className="muted">{words.responsible(term(record, lang, responsible))}</p>
      ) : null}
      {spatial ? (
        <p className="muted">
          {words.spatialRule(
            words.effects[spatial.effect],
            spatial.projectTypes.map(typeName).join(lang === 'en' ? ', ' : '、'),
          )}
        </p>
      ) : null}
      <Bound ids={obligation.features} about={about} />
      <Cites plan={obligation.plan} cites={obligation.cite} />
    </li>
  );
}

function LimitTag({ obligation }: { obligation: Obligation }) {
  const { record, lang } = useInspecting();
  const { comparator, value, unit } = obligation;
  if (!comparator || value === undefined) return null;
  const unitText = unit ? ` ${term(record, lang, unit)}` : '';
  return (
    <span className="tag tag-value">
      {SIGNS[comparator]} {formatNumber(value, lang)}
      {unitText}
    </span>
  );
}

/** More bound features than this are counted, not listed. */
const BOUND_LIMIT = 6;

function Bound({ ids: all, about }: { ids: readonly string[]; about: string }) {
  const { record, lang, words } = useInspecting();
  const show = useAtlas((state) => state.show);
  const ids = all.filter((id) => id !== about);
  if (ids.length === 0) return null;
  const listed = ids.slice(0, BOUND_LIMIT).flatMap((id) => record.featureById.get(id) ?? []);
  return (
    <p className="bound">
      <span className="muted">{ids.length < all.length ? words.alsoBinds : words.appliesTo} </span>
      {listed.map((feature) => (
        <button
          key={feature.id}
          type="button"
          className="link-button"
          onClick={() => show(feature.id)}
        >
          {featureLine(record, feature, lang).title}
        </button>
      ))}
      {ids.length > BOUND_LIMIT ? <span className="muted">+{ids.length - BOUND_LIMIT}</span> : null}
    </p>
  );
}
