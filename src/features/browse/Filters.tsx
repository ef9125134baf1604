import { useMemo } from 'react';
import { activeFilters, dueYear, QUALITIES, type Quality } from '#domain/filter.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { pick } from '#domain/text.ts';
import { KINDS, type Kind } from '#domain/types.ts';
import { WORDS } from '#i18n/words.ts';
import { useAtlas } from '#store/use-atlas.ts';

function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
}

/** The filters that map, list and table share. */
export function Filters({ record }: { record: AtlasRecord }) {
  const lang = useAtlas((state) => state.lang);
  const filters = useAtlas((state) => state.filters);
  const clear = useAtlas((state) => state.clearFilters);
  const words = WORDS[lang];
  const active = activeFilters(filters);
  return (
    <details className="filters">
      <summary>{active > 0 ? words.filtersActive(active) : words.filters}</summary>
      <div className="filter-grid">
        <CategoryFilter record={record} />
        <DueFilter record={record} />
        <Checks
          legend={words.kind}
          values={KINDS}
          chosen={filters.kinds}
          name={(kind: Kind) => words.kinds[kind]}
          change={(kinds) => ({ kinds })}
        />
        <Checks
          legend={words.positionQuality}
          values={QUALITIES}
          chosen={filters.qualities}
          name={(quality: Quality) => words.qualities[quality]}
          change={(qualities) => ({ qualities })}
        />
        <ObligationFilter />
      </div>
      {active > 0 ? (
        <button type="button" className="link-button" onClick={clear}>
          {words.clearFilters}
        </button>
      ) : null}
    </details>
  );
}

/** Which plan's features are shown, on the map as in the lists. */
export function PlanSwitch({ record }: { record: AtlasRecord }) {
  const lang = useAtlas((state) => state.lang);
  const plan = useAtlas((state) => state.filters.plan);
  const setFilters = useAtlas((state) => state.setFilters);
  const flyTo = useAtlas((state) => state.flyTo);
  const words = WORDS[lang];

  function choose(id: string) {
    setFilters({ plan: id || null });
    const bounds = record.planById.get(id)?.bbox;
    if (bounds) flyTo({ bounds });
  }

  return (
    <label className="field">
      <span>{words.plan}</span>
      <select value={plan ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{words.allPlans}</option>
        {record.plans.map((option) => (
          <option key={option.id} value={option.id}>
            {pick(lang, option.title, option.titleEn)}
          </option>
        ))}
      </select>
    </label>
  );
}

function CategoryFilter({ record }: { record: AtlasRecord }) {
  const lang = useAtlas((state) => state.lang);
  const [category] = useAtlas((state) => state.filters.categories);
  const setFilters = useAtlas((state) => state.setFilters);
  const words = WORDS[lang];
  const used = useMemo(() => {
    const ids = new Set(record.features.map((feature) => feature.properties.category));
    return record.catalog.categories.filter((option) => ids.has(option.id));
  }, [record]);
  return (
    <label className="field">
      <span>{words.category}</span>
      <select
        value={category ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          setFilters({ categories: value ? [value] : [] });
        }}
      >
        <option value="">{words.allCategories}</option>
        {used.map((option) => (
          <option key={option.id} value={option.id}>
            {pick(lang, option.zh, option.en)}
          </option>
        ))}
      </select>
    </label>
  );
}

function DueFilter({ record }: { record: AtlasRecord }) {
  const lang = useAtlas((state) => state.lang);
  const dueBy = useAtlas((state) => state.filters.dueBy);
  const setFilters = useAtlas((state) => state.setFilters);
  const words = WORDS[lang];
  const years = useMemo(() => {
    const found = record.obligations.flatMap((obligation) => dueYear(obligation.due) ?? []);
    return [...new Set(found)].sort((a, b) => a - b);
  }, [record]);
  return (
    <label className="field">
      <span>{words.deadline}</span>
      <select
        value={dueBy ?? ''}
        onChange={(event) => setFilters({ dueBy: Number(event.target.value) || null })}
      >
        <option value="">{words.anyDeadline}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {words.dueBy(year)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ObligationFilter() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const checked = useAtlas((state) => state.filters.withObligations);
  const setFilters = useAtlas((state) => state.setFilters);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => setFilters({ withObligations: event.target.checked })}
      />
      {words.onlyWithObligations}
    </label>
  );
}

interface ChecksProps<T extends string> {
  legend: string;
  values: readonly T[];
  chosen: readonly T[];
  name(value: T): string;
  change(values: T[]): { kinds?: Kind[]; qualities?: Quality[] } & Record<string, unknown>;
}

function Checks<T extends string>({ legend, values, chosen, name, change }: ChecksProps<T>) {
  const setFilters = useAtlas((state) => state.setFilters);
  return (
    <fieldset className="checks">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => setFilters(change(toggled(chosen, value)))}
          />
          {name(value)}
        </label>
      ))}
    </fieldset>
  );
}
