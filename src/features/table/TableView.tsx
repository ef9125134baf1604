import { useMemo } from 'react';
import { csvText } from '#domain/csv.ts';
import { categoryName } from '#domain/describe.ts';
import { nextDue, qualityOf } from '#domain/filter.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { pick } from '#domain/text.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { WORDS } from '#i18n/words.ts';
import { filteredFeatures } from '#store/selectors.ts';
import { SORT_KEYS, type SortKey } from '#store/state.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { download } from '#ui/download.ts';
import { Glyph } from '#ui/Glyph.tsx';
import { csvRows, sortFeatures, type TableContext } from './rows.ts';

/** What the filters leave as a table: sortable, and to take away as CSV. */
export function TableView({ record }: { record: AtlasRecord }) {
  const lang = useAtlas((state) => state.lang);
  const sort = useAtlas((state) => state.sort);
  const features = useAtlas(filteredFeatures);
  const words = WORDS[lang];
  const context = useMemo(() => ({ record, lang, words }), [record, lang, words]);
  const sorted = useMemo(() => sortFeatures(features, sort, context), [features, sort, context]);
  return (
    <section className="table-view" aria-labelledby="table-title">
      <header className="table-head">
        <h2 id="table-title">{words.tableTitle}</h2>
        <button
          type="button"
          className="button"
          onClick={() => {
            download('enviroplan-atlas.csv', 'text/csv', csvText(csvRows(sorted, context)));
          }}
        >
          {words.downloadCsv}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus */}
      <section className="table-scroll" tabIndex={0} aria-label={words.tableRows}>
        <table className="features">
          <caption>{words.tableCaption(sorted.length)}</caption>
          <thead>
            <tr>
              {SORT_KEYS.map((key) => (
                <HeadCell key={key} column={key} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((feature) => (
              <FeatureRow key={feature.id} feature={feature} context={context} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function HeadCell({ column }: { column: SortKey }) {
  const words = WORDS[useAtlas((state) => state.lang)];
  const sort = useAtlas((state) => state.sort);
  const sortBy = useAtlas((state) => state.sortBy);
  const active = sort.key === column;
  const order = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={active ? order : undefined}>
      <button
        type="button"
        title={words.sortBy(words.columns[column])}
        onClick={() => sortBy(column)}
      >
        {words.columns[column]}
        <span aria-hidden="true">{active ? (sort.descending ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  );
}

function FeatureRow({ feature, context }: { feature: AtlasFeature; context: TableContext }) {
  const { record, lang, words } = context;
  const current = useAtlas((state) => state.selected === feature.id);
  const show = useAtlas((state) => state.show);
  const p = feature.properties;
  return (
    <tr className={current ? 'current' : ''}>
      <th scope="row">
        <button
          type="button"
          className="link-button"
          aria-current={current ? 'true' : undefined}
          onClick={() => show(feature.id)}
        >
          <Glyph path={SYMBOLS[p.kind].path} color={`var(--kind-${p.kind})`} size={14} />
          {pick(lang, p.name, p.nameEn)}
        </button>
      </th>
      <td>{words.kinds[p.kind]}</td>
      <td>{categoryName(record, p.category, lang)}</td>
      <td>{words.qualities[qualityOf(feature)]}</td>
      <td className="number">{p.obligations.length || words.none}</td>
      <td className="number">{nextDue(record, feature) ?? words.none}</td>
    </tr>
  );
}
