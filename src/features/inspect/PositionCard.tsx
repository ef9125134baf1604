import { qualityOf } from '#domain/filter.ts';
import { formatLonLat, formatUncertainty } from '#domain/format.ts';
import { pick } from '#domain/text.ts';
import type { AtlasFeature } from '#domain/types.ts';
import { useInspecting } from './context.ts';

/** Where a feature is, how that is known, and how far off it may be. */
export function PositionCard({ feature }: { feature: AtlasFeature }) {
  const { lang, words } = useInspecting();
  const { position } = feature.properties;
  return (
    <section className={`position quality-${qualityOf(feature)}`}>
      <h3>{words.place}</h3>
      {position ? (
        <dl className="pairs">
          <dt>{words.positionMethods[position.method]}</dt>
          <dd>
            <Extent feature={feature} />
          </dd>
          <dt>{words.basis}</dt>
          <dd>{pick(lang, position.basis, position.basisEn)}</dd>
        </dl>
      ) : (
        <p>{words.positionUnknown}</p>
      )}
    </section>
  );
}

function Extent({ feature }: { feature: AtlasFeature }) {
  const { lang, words } = useInspecting();
  const { geometry, properties } = feature;
  const radius = properties.position?.radiusM ?? null;
  if (!geometry || radius === null) return words.noPoint;
  const distance = formatUncertainty(radius, lang);
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    return words.outlineRadius(distance);
  }
  if (geometry.type !== 'Point') return words.radius(distance);
  const [lon = 0, lat = 0] = geometry.coordinates;
  return (
    <>
      {words.radius(distance)}
      <span className="muted"> · {formatLonLat([lon, lat])}</span>
    </>
  );
}
