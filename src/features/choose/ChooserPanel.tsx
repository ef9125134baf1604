import { featureLine } from '#domain/describe.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { WORDS } from '#i18n/words.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Row } from '#ui/Row.tsx';

/** Several features at one place on the map: every one can be reached from here. */
export function ChooserPanel({ record, ids }: { record: AtlasRecord; ids: readonly string[] }) {
  const lang = useAtlas((state) => state.lang);
  const select = useAtlas((state) => state.select);
  const hover = useAtlas((state) => state.hover);
  const pick = useAtlas((state) => state.pick);
  const words = WORDS[lang];
  const features = ids.flatMap((id) => record.featureById.get(id) ?? []);
  return (
    <section className="panel-body" aria-labelledby="chooser-title">
      <button type="button" className="back" onClick={() => pick([])}>
        ‹ {words.back}
      </button>
      <h2 id="chooser-title">{words.severalHere(features.length)}</h2>
      <ul className="rows">
        {features.map((feature) => {
          const line = featureLine(record, feature, lang);
          return (
            <Row
              key={line.id}
              {...line}
              color={`var(--kind-${line.kind})`}
              onOpen={() => select(line.id)}
              onPoint={(here) => hover(here ? line.id : null)}
            />
          );
        })}
      </ul>
    </section>
  );
}
