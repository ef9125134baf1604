import type {
  AtlasFeature,
  Discrepancy,
  Fact,
  Indicator,
  Kind,
  Link,
  Obligation,
  Plan,
} from '../../src/domain/types.ts';
import { given, type PlanContext } from './context.ts';
import { linkDiscrepancies, toDiscrepancies } from './discrepancies.ts';
import { addObservations, addSeries, toIndicator } from './indicators.ts';
import { locate } from './locate.ts';
import { toObligation } from './obligations.ts';
import { checkPlanBox, type Place } from './places.ts';
import { checkRiverLink } from './river-checks.ts';
import { LAYER_FILES, PLAN_TABLES } from './schema.ts';
import { readTable, type TableRow } from './tables.ts';

/** One plan's compiled record, before the plans are joined. */
export interface PlanRecord {
  plan: Plan;
  features: AtlasFeature[];
  indicators: Indicator[];
  obligations: Obligation[];
  discrepancies: Discrepancy[];
  /** Rows that name features, indicators or terms; resolved once all plans are read. */
  links: TableRow<'links'>[];
  /** What the plan says of its water sources' type, for zones to be derived. */
  sourceTypes: TableRow<'source-types'>[];
}

/** Reads one plan's folder of tables. Faults are collected, not thrown. */
export function readPlan(context: PlanContext): PlanRecord | null {
  const read = <N extends keyof typeof PLAN_TABLES>(name: N) =>
    readTable(
      context.seeds,
      `${context.folder}/${name}`,
      PLAN_TABLES[name],
      context.faults,
    ) as TableRow<N>[];
  const [planRow] = read('plan');
  if (!planRow) {
    const file = `seeds/${context.folder}/plan.csv`;
    context.faults.add({
      file,
      row: null,
      column: null,
      value: '',
      expected: 'one row about the plan',
    });
    return null;
  }
  const plan = toPlan(planRow, context);
  const features = Object.entries(LAYER_FILES).flatMap(([kind, file]) =>
    read(file).map((row) => toFeature(kind as Kind, row, planRow, plan, context)),
  );
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  if (!byId.has(plan.jurisdiction))
    planRow.fault('jurisdiction', 'a jurisdiction in jurisdictions.csv');
  for (const row of read('facts')) addFact(row, plan.id, byId, context);
  const indicators = read('indicators').map((row) => toIndicator(row, plan.id, byId, context));
  addSeries(read('series'), indicators, plan.id);
  addObservations(indicators, byId);
  const obligations = read('obligations').map((row) => toObligation(row, plan, features, context));
  const contradictions = read('discrepancies');
  const discrepancies = toDiscrepancies(contradictions, read('statements'), plan.id);
  linkDiscrepancies(contradictions, discrepancies, byId, indicators);
  return {
    plan,
    features,
    indicators,
    obligations,
    discrepancies,
    links: read('links'),
    sourceTypes: read('source-types'),
  };
}

function toPlan(row: TableRow<'plan'>, context: PlanContext): Plan {
  if (row.cell('id') !== context.folder) row.fault('id', `the folder's name, ${context.folder}`);
  return {
    id: row.cell('id'),
    title: row.cell('title'),
    titleEn: row.cell('title_en'),
    issuer: row.cell('issuer'),
    issuerEn: row.cell('issuer_en'),
    issued: row.cell('issued'),
    period: [row.number('period_start') ?? 0, row.number('period_end') ?? 0],
    baseYear: row.number('base_year') ?? 0,
    jurisdiction: `${row.cell('id')}/jurisdiction/${row.cell('jurisdiction')}`,
    bbox: [
      row.number('bbox_west') ?? 0,
      row.number('bbox_south') ?? 0,
      row.number('bbox_east') ?? 0,
      row.number('bbox_north') ?? 0,
    ],
    cite: row.cites(),
  };
}

function toFeature(
  kind: Kind,
  row: TableRow<'stations'>,
  planRow: TableRow<'plan'>,
  plan: Plan,
  context: PlanContext,
): AtlasFeature {
  const category = row.cell('category');
  if (context.categories.get(category) !== kind) {
    row.fault('category', `a category of kind ${kind} from seeds/categories.csv`);
  }
  const ids = row.list('place');
  const places = ids.flatMap((id) => findPlace(id, row, context));
  for (const place of places) {
    if (place.county !== planRow.cell('jurisdiction')) continue;
    checkPlanBox(place, plan.bbox, planRow.number('bbox_slack_m') ?? 0, row);
  }
  const slug = row.cell('id');
  const located = locate({ kind, slug }, places, context.gazetteer);
  const id = `${plan.id}/${kind}/${slug}`;
  return {
    type: 'Feature',
    id,
    geometry: located.geometry,
    properties: {
      id,
      plan: plan.id,
      kind,
      category,
      name: row.cell('name'),
      nameEn: row.cell('name_en'),
      ...given({ note: row.cell('note'), noteEn: row.cell('note_en') }),
      place: ids.length === 1 ? (ids[0] ?? null) : null,
      ...(ids.length > 1 ? { places: ids } : {}),
      county: located.county,
      position: located.position,
      cite: row.cites(),
      facts: [],
      observations: [],
      obligations: [],
      discrepancies: [],
      links: [],
    },
  };
}

function findPlace(id: string, row: TableRow<'stations'>, context: PlanContext): Place[] {
  const place = context.gazetteer.places.get(id);
  if (!place) row.fault('place', `place ids from seeds/places.csv ("${id}" is none)`);
  return place ? [place] : [];
}

function addFact(
  row: TableRow<'facts'>,
  planId: string,
  byId: Map<string, AtlasFeature>,
  context: PlanContext,
): void {
  const feature = byId.get(`${planId}/${row.cell('feature')}`);
  if (!feature) {
    row.fault('feature', 'a feature of this plan, as kind/id');
    return;
  }
  context.noteTerm(row.cell('label'), row, 'label');
  context.noteTerm(row.cell('unit'), row, 'unit');
  const fact: Fact = {
    label: row.cell('label'),
    value: row.cell('value'),
    ...given({ valueEn: row.cell('value_en'), unit: row.cell('unit'), period: row.cell('period') }),
    cite: row.cites(),
  };
  feature.properties.facts.push(fact);
}

/** Sets links on both ends. `to` may be in another plan. */
export function joinLinks(records: PlanRecord[]): void {
  const features = new Map(
    records.flatMap((record) => record.features).map((feature) => [feature.id, feature]),
  );
  const ends = new Map<string, { links: Link[] }>();
  for (const record of records) {
    for (const feature of record.features) ends.set(feature.id, feature.properties);
    for (const indicator of record.indicators) ends.set(indicator.id, indicator);
  }
  for (const { plan, links } of records) {
    const absolute = (ref: string) => (ends.has(ref) ? ref : `${plan.id}/${ref}`);
    for (const row of links) {
      const from = absolute(row.cell('from'));
      const to = absolute(row.cell('to'));
      const source = ends.get(from);
      const target = ends.get(to);
      if (!source) row.fault('from', 'a feature or indicator');
      if (!target) row.fault('to', 'a feature or indicator');
      const [fromFeature, toFeature] = [features.get(from), features.get(to)];
      if (fromFeature && toFeature) checkRiverLink(row, fromFeature, toFeature);
      source?.links.push({ rel: row.cell('rel'), id: to });
      target?.links.push({ rel: row.cell('rel'), id: from, inverse: true });
    }
  }
}

/** Puts each obligation's id on the features that it binds. */
export function joinObligations(record: PlanRecord): void {
  const byId = new Map(record.features.map((feature) => [feature.id, feature]));
  for (const obligation of record.obligations) {
    for (const id of obligation.features) byId.get(id)?.properties.obligations.push(obligation.id);
  }
}
