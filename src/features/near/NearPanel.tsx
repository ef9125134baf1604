import { useMemo } from 'react';
import { featureLine } from '#domain/describe.ts';
import { nearest } from '#domain/distance.ts';
import { formatLonLat, formatRange } from '#domain/format.ts';
import type { AtlasRecord } from '#domain/record.ts';
import { WORDS } from '#i18n/words.ts';
import { filteredFeatures } from '#store/selectors.ts';
import { useAtlas } from '#store/use-atlas.ts';
import { Row } from '#ui/Row.tsx';
import { LocateButton } from './LocateButton.tsx';

interface NearPanelProps {
  record: AtlasRecord;
  from: { lon: number; lat: number };
}

/** What the filters leave, nearest first, each with the range that its distance lies in. */
export function NearPanel({ record, from }: NearPanelProps) {
  const lang = useAtlas((state) => state.lang);
  const features = useAtlas(filteredFeatures);
  const show = useAtlas((state) => state.show);
  const hover = useAtlas((state) => state.hover);
  const setNear = useAtlas((state) => state.setNear);
  const words = WORDS[lang];
  const { lon, lat } = from;
  const found = useMemo(() => nearest([lon, lat], features), [lon, lat, features]);
  return (
    <section className="panel-body" aria-labelledby="near-title">
      <button type="button" className="back" onClick={() => setNear(null)}>
        ‹ {words.back}
      </button>
      <h2 id="near-title">{words.nearTitle}</h2>
      <p className="muted">{words.nearFrom(formatLonLat([lon, lat]))}</p>
      <div className="actions">
        <LocateButton />
        <CenterButton />
      </div>
      <ol className="rows">
        {found.map(({ feature, range }) => {
          const line = featureLine(record, feature, lang);
          return (
            <Row
              key={line.id}
              {...line}
              color={`var(--kind-${line.kind})`}
              trailing={formatRange(range, lang)}
              onOpen={() => show(line.id)}
              onPoint={(here) => hover(here ? line.id : null)}
            />
          );
        })}
      </ol>
      <p className="muted">{words.nearCounty(features.length - found.length)}</p>
    </section>
  );
}

function CenterButton() {
  const words = WORDS[useAtlas((state) => state.lang)];
  const camera = useAtlas((state) => state.camera);
  const setNear = useAtlas((state) => state.setNear);
  if (!camera) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => setNear({ lon: camera.lon, lat: camera.lat, accuracyM: 0 })}
    >
      {words.nearUseCenter}
    </button>
  );
}
