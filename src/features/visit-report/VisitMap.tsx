import { formatMetres } from '#domain/format.ts';
import { surroundingsOf } from '#domain/surroundings.ts';
import { SYMBOLS } from '#domain/symbols.ts';
import { pick } from '#domain/text.ts';
import type { AtlasFeature } from '#domain/types.ts';
import type { VisitPosition } from '#domain/visits/types.ts';
import type { VisitReportWords } from '#i18n/visit-report.ts';
import { Ground } from '#ui/paper-map/Ground.tsx';
import { MapLegend } from '#ui/paper-map/MapLegend.tsx';
import { PlaceMark, SpotMark } from '#ui/paper-map/Marks.tsx';
import { PaperMap } from '#ui/paper-map/PaperMap.tsx';
import { isDrawn } from '#ui/paper-map/paths.ts';
import { useReporting } from './context.ts';
import { projectionFor } from './view.ts';

/** Degrees nearer to a corner than this many units are not written. */
const TICK_INSET = 30;

/** Where the visit was, where the record has the feature, and what lies around. */
export function VisitMap() {
  const { record, visit, words, lang } = useReporting();
  const feature = record.featureById.get(visit.feature?.id ?? '');
  const position = ownPosition(visit.position, feature);
  const projection = projectionFor(position, feature);
  if (!projection) return <p>{words.noMap}</p>;
  const surroundings = surroundingsOf(record, ({ properties: { name, nameEn } }) =>
    pick(lang, name, nameEn),
  );
  const isShown = feature?.geometry && isDrawn(feature.geometry, projection);
  const shown = isShown ? feature : undefined;
  const { path, light } = SYMBOLS[shown?.properties.kind ?? 'enterprise'];
  return (
    <PaperMap
      projection={projection}
      inset={TICK_INSET}
      label={words.map}
      north={words.north}
      lengthText={(metres) => formatMetres(metres, lang)}
      caption={<Legend feature={shown} hasSpot={position !== null} />}
    >
      <Ground {...surroundings} projection={projection} />
      {shown?.geometry ? (
        <PlaceMark
          geometry={shown.geometry}
          radiusM={shown.properties.position?.radiusM ?? 0}
          projection={projection}
          symbol={{ path, color: light }}
        />
      ) : null}
      {position ? (
        <SpotMark
          geometry={{ type: 'Point', coordinates: [position.lon, position.lat] }}
          radiusM={position.accuracyM ?? 0}
          projection={projection}
        />
      ) : null}
    </PaperMap>
  );
}

/** A position that was taken over from the atlas is the feature's own, which is drawn as such. */
function ownPosition(position: VisitPosition | null, feature: AtlasFeature | undefined) {
  return position?.source === 'feature' && feature?.geometry ? null : position;
}

interface LegendProps {
  feature: AtlasFeature | undefined;
  hasSpot: boolean;
}

/** Only of the signs that are on the map. */
function Legend({ feature, hasSpot }: LegendProps) {
  const { words } = useReporting();
  const { geometry, properties } = feature ?? {};
  const isPoint = geometry?.type === 'Point' || geometry?.type === 'MultiPoint';
  const signs: (keyof VisitReportWords['signs'])[] = [
    ...(hasSpot ? (['spot'] as const) : []),
    ...(geometry && !isPoint ? (['outline'] as const) : []),
    ...(isPoint ? (['doubt'] as const) : []),
    'area',
    'line',
  ];
  const symbol = isPoint && properties ? SYMBOLS[properties.kind] : null;
  return (
    <MapLegend label={words.legend} signs={signs.map((sign) => [sign, words.signs[sign]] as const)}>
      {symbol ? (
        <li>
          <svg viewBox="0 0 24 24" width="24" height="14" aria-hidden="true">
            <path d={symbol.path} fill={symbol.light} fillRule="evenodd" />
          </svg>
          {words.signFeature}
        </li>
      ) : null}
    </MapLegend>
  );
}
