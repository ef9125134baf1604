import { boundsOf, countByKind } from '#domain/record.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { KINDS } from '#domain/types.ts';
import { WORDS } from '#i18n/words.ts';
import { drawnFeatures, filteredFeatures } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Glyph } from '#ui/Glyph.tsx';

/** The legend, which is the layer switch too. */
export function LayerControl({ startOpen }: { startOpen: boolean }) {
  const words = WORDS[useAtlas((state) => state.lang)];
  const hidden = useAtlas((state) => state.hidden);
  const toggle = useAtlas((state) => state.toggleLayer);
  const features = useAtlas(filteredFeatures);
  const counts = countByKind(features);
  const located = countByKind(features.filter((feature) => feature.geometry !== null));
  return (
    <details className="layers" open={startOpen}>
      <summary>{words.layers}</summary>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <label className="check layer">
              <input
                type="checkbox"
                checked={!hidden.includes(kind)}
                onChange={() => toggle(kind)}
              />
              <Glyph path={SYMBOLS[kind].path} color={`var(--kind-${kind})`} />
              <span className="layer-name">{words.kinds[kind]}</span>
              <span className="count" title={words.layerCount(counts[kind], located[kind])}>
                {located[kind]}/{counts[kind]}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <FitButton />
      <p className="legend-note">{words.uncertaintyHint}</p>
      <p className="legend-note">{words.clusterHint}</p>
      <p className="legend-note">{words.schematicHint}</p>
    </details>
  );
}

/** Brings everything that the filters and layers leave into view. */
function FitButton() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const flyTo = useAtlas((state) => state.flyTo);
  const features = useAtlas(drawnFeatures);
  const bounds = boundsOf(features);
  return (
    <button
      type="button"
      className="button"
      disabled={!bounds}
      onClick={() => bounds && flyTo({ bounds })}
    >
      {words.fitAll}
    </button>
  );
}
