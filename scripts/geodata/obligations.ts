import type { AtlasFeature, Obligation, Plan, SpatialRule } from '../../src/domain/types.ts';
import { given, type PlanContext } from './context.ts';
import type { TableRow } from './tables.ts';

/** One obligation from its row, bound to the features that it names. */
export function toObligation(
  row: TableRow<'obligations'>,
  plan: Plan,
  features: AtlasFeature[],
  context: PlanContext,
): Obligation {
  context.noteTerm(row.cell('unit'), row, 'unit');
  context.noteTerm(row.cell('responsible'), row, 'responsible');
  context.noteTerm(row.cell('parameter'), row, 'parameter');
  const comparator = row.cell('comparator') as NonNullable<Obligation['comparator']> | '';
  const value = row.number('value');
  if ((comparator === '') !== (value === null))
    row.fault('comparator', 'comparator and value together');
  const obligation: Obligation = {
    id: `${plan.id}/obligation/${row.cell('id')}`,
    plan: plan.id,
    text: row.cell('text'),
    textEn: row.cell('text_en'),
    kind: row.cell('kind') as Obligation['kind'],
    appliesTo: row.list('applies_to'),
    features: row.list('applies_to').flatMap((token) => resolve(token, plan, features, row)),
    cite: row.cites(),
  };
  obligation.features = [...new Set(obligation.features)];
  if (comparator && value !== null) Object.assign(obligation, { comparator, value });
  Object.assign(
    obligation,
    given({
      parameter: row.cell('parameter'),
      unit: row.cell('unit'),
      due: row.cell('due'),
      responsible: row.cell('responsible'),
    }),
  );
  const spatial = toSpatialRule(row, plan, features, context);
  if (spatial) obligation.spatial = spatial;
  return obligation;
}

/** Feature ids that one `applies_to` token stands for. */
function resolve(
  token: string,
  plan: Plan,
  features: AtlasFeature[],
  row: TableRow<'obligations'>,
): string[] {
  if (token === 'jurisdiction') return [plan.jurisdiction];
  const [kind, wanted] = token.split(':');
  const found = features.filter(({ properties: p }) => {
    if (kind === 'category') return p.category === wanted;
    if (kind === 'kind') return p.kind === wanted;
    return p.id === `${plan.id}/${token}`;
  });
  if (found.length === 0)
    row.fault('applies_to', `tokens that match a feature ("${token}" does not)`);
  return found.map((feature) => feature.id);
}

function toSpatialRule(
  row: TableRow<'obligations'>,
  plan: Plan,
  features: AtlasFeature[],
  context: PlanContext,
): SpatialRule | null {
  const relation = row.cell('spatial_relation') as SpatialRule['relation'] | '';
  const effect = row.cell('spatial_effect') as SpatialRule['effect'] | '';
  const columns = ['spatial_target', 'spatial_distance_m', 'spatial_project_types'] as const;
  if (relation === '' && effect === '' && columns.every((name) => row.cell(name) === ''))
    return null;
  const target = `${plan.id}/${row.cell('spatial_target')}`;
  if (relation === '' || effect === '')
    row.fault('spatial_relation', 'relation and effect together');
  if (!features.some((feature) => feature.id === target)) {
    row.fault('spatial_target', 'a feature of this plan, as kind/id');
  }
  const projectTypes = row.list('spatial_project_types');
  const unknown = projectTypes.filter((type) => !context.projectTypes.has(type));
  if (unknown.length > 0) {
    row.fault('spatial_project_types', `ids from seeds/project-types.csv (${unknown.join(', ')})`);
  }
  const distanceM = row.number('spatial_distance_m');
  return {
    relation: relation || 'inside',
    target,
    ...(distanceM === null ? {} : { distanceM }),
    effect: effect || 'notice',
    projectTypes,
  };
}
