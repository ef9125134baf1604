import { useEffect, useRef } from 'react';
import { formatUncertainty } from '#domain/format.ts';
import { pointedRadiusM } from '#domain/positions/pointing.ts';
import { countyOutline } from '#domain/positions/propose.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { standingCamera } from '#store/near.ts';
import { boundsAround, viewOf } from '#store/selectors.ts';
import { useAtlas, useAtlasStore } from '#store/use-atlas.ts';
import { useCorrecting } from './context.ts';
import type { Found } from './found.ts';
import { PlaceText } from './PlaceText.tsx';

interface MapWayProps {
  feature: AtlasFeature;
  onFound(found: Found | null): void;
}

/** Pointing on the map: the place is under the cross in its middle, which the style sheet draws. */
export function MapWay({ feature, onFound }: MapWayProps) {
  const { record, lang, words } = useCorrecting();
  const store = useAtlasStore();
  const camera = useAtlas((state) => state.camera);
  const basemap = useAtlas((state) => state.basemap);
  const block = useRef<HTMLDivElement>(null);
  const radiusM = camera && pointedRadiusM(camera, basemap);

  function toKnown() {
    const outline = countyOutline(record, feature)?.geometry;
    const plan = record.planById.get(feature.properties.plan);
    const bounds = outline ? boundsAround(outline, 0) : plan?.bbox;
    const view = viewOf(feature) ?? (bounds && { bounds });
    if (view) store.getState().flyTo(view);
  }

  function takeCross() {
    const standing = standingCamera(store);
    if (!standing) return;
    const { lon, lat } = standing;
    const found = { lon, lat, radiusM: pointedRadiusM(standing, basemap) };
    onFound({ ...found, source: 'pointed', fixes: 0, seconds: 0 });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when this way is chosen
  useEffect(() => {
    const { sheet, setSheet } = store.getState();
    if (sheet === 'full') setSheet('half');
    toKnown();
    // Half of a phone's screen is the map's: the button must be in the other half.
    block.current?.scrollIntoView({ block: 'start' });
  }, []);

  return (
    <div className="way pointing-on-map" ref={block}>
      <div className="actions">
        <button type="button" className="button primary" disabled={!camera} onClick={takeCross}>
          {words.takeCross}
        </button>
        <button type="button" className="button" onClick={toKnown}>
          {words.toKnown}
        </button>
      </div>
      {camera && radiusM ? (
        <p className="measured">
          <PlaceText {...camera} />{' '}
          {(basemap ? words.mapFine : words.mapCoarse)(formatUncertainty(radiusM, lang))}
        </p>
      ) : (
        <p className="caution">{words.mapNotReady}</p>
      )}
      <p className="hint">{words.mapHint}</p>
    </div>
  );
}
