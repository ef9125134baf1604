import { featureLine } from '#domain/describe.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { type AtlasFeature, KINDS } from '#domain/types.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Glyph } from '#ui/Glyph.tsx';
import { LazyDetails } from '#ui/LazyDetails.tsx';
import { Row } from '#ui/Row.tsx';
import { useInspecting } from './context.ts';

interface ResidentsProps {
  title: string;
  features: readonly AtlasFeature[];
}

/** Features that belong to a jurisdiction, by kind; those without a point are found here too. */
export function Residents({ title, features }: ResidentsProps) {
  const { record, lang, words } = useInspecting();
  const show = useAtlas((state) => state.show);
  const hover = useAtlas((state) => state.hover);
  if (features.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <span className="count">{features.length}</span>
      </h3>
      {KINDS.map((kind) => {
        const ofKind = features.filter((feature) => feature.properties.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <LazyDetails
            key={kind}
            className="kind-group"
            summary={
              <>
                <Glyph path={SYMBOLS[kind].path} color={`var(--kind-${kind})`} />
                <span>{words.kinds[kind]}</span>
                <span className="count">{ofKind.length}</span>
              </>
            }
          >
            {() => (
              <ul className="rows">
                {ofKind.map((feature) => (
                  <Row
                    key={feature.id}
                    {...featureLine(record, feature, lang)}
                    color={`var(--kind-${kind})`}
                    onOpen={() => show(feature.id)}
                    onPoint={(here) => hover(here ? feature.id : null)}
                  />
                ))}
              </ul>
            )}
          </LazyDetails>
        );
      })}
    </section>
  );
}
