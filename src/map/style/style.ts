import type { FeatureCollection } from 'geojson';
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Basemap, OnlineBasemap } from '#domain/basemap.ts';
import type { AtlasFeature } from '#domain/types.ts';
import {
  borderLayers,
  groundLayers,
  placeNameLayers,
  selectedCountyLayers,
} from './base-layers.ts';
import { type Circles, uncertaintyCircles } from './circles.ts';
import { onlineId, SOURCES } from './ids.ts';
import { contextOf, type LayerInput } from './layer-kit.ts';
import { markShapeLayers, markSiteLayers } from './mark-layers.ts';
import type { Marks } from './marks.ts';
import { onlineRasterLayers, onlineRasters } from './online.ts';
import { type Sites, splitSites } from './points.ts';
import { CLUSTER_MAX_ZOOM, circleLayers, shapeLayers, siteLayers } from './record-layers.ts';
import {
  type Area,
  approximateCounties,
  areasOf,
  type CountyLabels,
  type River,
  riversOf,
} from './shapes.ts';

/** Data of the sources that follow the list of features. */
export interface RecordData {
  points: Sites;
  minor: Sites;
  areas: FeatureCollection<Area['geometry'], Area['properties']>;
  rivers: FeatureCollection<River['geometry'], River['properties']>;
  circles: Circles;
}

/** Data of every source. */
export interface StyleData extends RecordData {
  basemap: Basemap;
  countyLabels: CountyLabels;
  marks: Marks;
}

/** Everything that is drawn of the features; made once for each list of them. */
export function recordData(features: readonly AtlasFeature[], basemap: Basemap): RecordData {
  const approximate = approximateCounties(basemap);
  return {
    ...splitSites(features),
    areas: { type: 'FeatureCollection', features: areasOf(features, approximate) },
    rivers: { type: 'FeatureCollection', features: riversOf(features) },
    circles: uncertaintyCircles(features),
  };
}

/**
 * Every layer of ours, lowest first.
 *
 * @param online raster basemaps are drawn among them; null for none or once it has failed
 */
export function buildLayers(input: LayerInput, online: OnlineBasemap | null): LayerSpecification[] {
  const context = contextOf(input);
  return [
    ...groundLayers(context),
    ...onlineRasterLayers(online),
    ...borderLayers(context),
    ...shapeLayers(context),
    ...selectedCountyLayers(context),
    ...circleLayers(context),
    ...markShapeLayers(context),
    ...placeNameLayers(context),
    ...siteLayers(context),
    ...markSiteLayers(context),
  ];
}

/** The whole style, without `glyphs` or `sprite`: labels and icons are drawn locally. */
export function buildStyle(
  input: LayerInput,
  online: OnlineBasemap | null,
  data: StyleData,
): StyleSpecification {
  return {
    version: 8,
    sources: { ...onlineSources(online), ...dataSources(data) },
    layers: buildLayers(input, online),
  };
}

function onlineSources(online: OnlineBasemap | null): Record<string, SourceSpecification> {
  return Object.fromEntries(
    onlineRasters(online).map((source, index) => [onlineId(index), source]),
  );
}

function dataSources(data: StyleData): Record<string, SourceSpecification> {
  return {
    [SOURCES.basemap]: geojson(data.basemap),
    [SOURCES.countyLabels]: geojson(data.countyLabels),
    [SOURCES.areas]: geojson(data.areas),
    [SOURCES.rivers]: geojson(data.rivers),
    [SOURCES.circles]: geojson(data.circles),
    [SOURCES.minor]: geojson(data.minor),
    [SOURCES.points]: {
      ...geojson(data.points),
      cluster: true,
      clusterRadius: 40,
      clusterMaxZoom: CLUSTER_MAX_ZOOM,
    },
    [SOURCES.marks]: geojson(data.marks),
  };
}

function geojson(data: FeatureCollection): GeoJSONSourceSpecification {
  return { type: 'geojson', data };
}
