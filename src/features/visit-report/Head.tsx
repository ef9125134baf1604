import type { ReactNode } from 'react';
import type { DistanceRange } from '#domain/distance.ts';
import { formatDate, formatLonLat, formatRange, formatUncertainty } from '#domain/format.ts';
import { nearbyOf } from '#domain/near/nearby.ts';
import { pick } from '#domain/text.ts';
import type { AtlasFeature } from '#domain/types.ts';
import type { VisitPosition } from '#domain/visits/types.ts';
import { type Reporting, useReporting } from './context.ts';
import { positionTexts } from './say.ts';

/** What was visited, when, by whom and where. */
export function Head() {
  const reporting = useReporting();
  const { visit, words, form, lang } = reporting;
  return (
    <>
      <h1>{words.reportTitle}</h1>
      <dl className="report-pairs">
        <Pair label={words.place}>
          <PlaceName />
        </Pair>
        <PlanPair />
        <Pair label={form.date}>{formatDate(visit.date, lang)}</Pair>
        <Pair label={form.person}>{visit.person.trim() || words.notGiven}</Pair>
        <Pair label={words.position}>{visitPlace(reporting)}</Pair>
        <MappedPair />
      </dl>
    </>
  );
}

export function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The official name; in English the Chinese one too, by which it is known on site. */
function PlaceName() {
  const { visit, words, form, lang, record } = useReporting();
  const { feature, title } = visit;
  if (!feature) return `${title.trim() || words.unnamed} · ${form.freePoint}`;
  return (
    <>
      <b>{pick(lang, feature.name, feature.nameEn)}</b>
      {lang === 'en' ? <span lang="zh-CN"> {feature.name}</span> : null}
      <br />
      {words.id}
      {words.colon}
      {feature.id}
      {record.featureById.has(feature.id) ? null : <p>{words.gone}</p>}
    </>
  );
}

function PlanPair() {
  const { visit, words, lang, record } = useReporting();
  if (!visit.feature) return null;
  const plan = record.planById.get(visit.feature.plan);
  return (
    <Pair label={words.plan}>
      {plan ? pick(lang, plan.title, plan.titleEn) : visit.feature.plan}
      {plan && lang === 'en' ? <span lang="zh-CN"> {plan.title}</span> : null}
    </Pair>
  );
}

function visitPlace(reporting: Reporting): string {
  const { position } = reporting.visit;
  if (!position) return reporting.words.noPosition;
  return positionTexts(reporting, position).join(' · ');
}

/** Where the record has the feature, how good that is, and how far from the visit. */
function MappedPair() {
  const reporting = useReporting();
  const { record, visit, words } = reporting;
  const feature = visit.feature ? record.featureById.get(visit.feature.id) : undefined;
  if (!feature) return null;
  return <Pair label={words.mapped}>{mappedTexts(reporting, feature).join(' · ')}</Pair>;
}

function mappedTexts({ visit, words, common, lang }: Reporting, feature: AtlasFeature): string[] {
  const { geometry, properties } = feature;
  const { position } = properties;
  if (!position) return [common.positionUnknown];
  const radius = position.radiusM === null ? null : formatUncertainty(position.radiusM, lang);
  const isOutline = geometry?.type.endsWith('Polygon');
  const extent = isOutline ? common.outlineRadius : common.radius;
  const range = rangeFrom(visit.position, feature);
  return [
    ...(geometry?.type === 'Point' ? [formatLonLat(lonLat(geometry.coordinates))] : []),
    common.positionMethods[position.method],
    geometry && radius ? extent(radius) : common.noPoint,
    ...(range ? [words.distance(formatRange(range, lang))] : []),
  ];
}

/** Null where the visit's position is not its own, or nothing says how good it is. */
function rangeFrom(from: VisitPosition | null, feature: AtlasFeature): DistanceRange | null {
  if (!from || from.source === 'feature' || from.accuracyM === null) return null;
  const origin = { lon: from.lon, lat: from.lat, accuracyM: from.accuracyM };
  return nearbyOf(origin, feature)?.range ?? null;
}

function lonLat([lon = 0, lat = 0]: number[]): [lon: number, lat: number] {
  return [lon, lat];
}
