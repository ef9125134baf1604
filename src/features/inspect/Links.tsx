import { featureLine } from '#domain/describe.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { pick, term } from '#domain/text.ts';
import type { Link } from '#domain/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Row } from '#ui/Row.tsx';
import { useInspecting } from './context.ts';

/** Linked features and indicators, grouped by how they are linked. */
export function Links({ links }: { links: readonly Link[] }) {
  const { words } = useInspecting();
  if (links.length === 0) return null;
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const key = link.inverse ? `${link.rel}-inverse` : link.rel;
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  return (
    <section>
      <h3>{words.linked}</h3>
      {[...groups].map(([key, group]) => (
        <section key={key} className="link-group">
          <h4>{words.links[key] ?? key}</h4>
          <ul className="rows">
            {group.map((link) => (
              <LinkRow key={link.id} id={link.id} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function LinkRow({ id }: { id: string }) {
  const { record, lang } = useInspecting();
  const show = useAtlas((state) => state.show);
  const setTab = useAtlas((state) => state.setTab);
  const hover = useAtlas((state) => state.hover);
  const feature = record.featureById.get(id);
  if (feature) {
    const line = featureLine(record, feature, lang);
    return (
      <Row
        {...line}
        color={`var(--kind-${line.kind})`}
        onOpen={() => show(id)}
        onPoint={(here) => hover(here ? id : null)}
      />
    );
  }
  const indicator = record.indicatorById.get(id);
  if (!indicator) return null;
  const home = indicator.feature ?? record.planById.get(indicator.plan)?.jurisdiction;
  return (
    <Row
      path={SYMBOLS.jurisdiction.path}
      color="var(--muted)"
      title={pick(lang, indicator.name, indicator.nameEn)}
      subtitle={term(record, lang, indicator.group)}
      onOpen={() => {
        if (!home) return;
        show(home);
        setTab('indicators');
      }}
    />
  );
}
