import { type Effect, GRADES, type Rule } from '../../src/domain/siting/types.ts';
import { KINDS, type Obligation, type Plan, type Verification } from '../../src/domain/types.ts';
import type { Faults } from './faults.ts';
import type { PlanRecord } from './plan.ts';
import { SHARED_TABLES } from './schema.ts';
import { type Row, readTable } from './tables.ts';

const TABLE = 'standards/siting-rules';

/** The plans' verbs as effects on a project. */
const EFFECT_OF: Record<NonNullable<Obligation['spatial']>['effect'], Effect> = {
  prohibit: 'prohibited',
  restrict: 'restricted',
  condition: 'conditional',
  notice: 'notice',
};

/** What the rules' columns may name. */
interface Known {
  projectTypes: ReadonlySet<string>;
  categories: ReadonlyMap<string, unknown>;
}

/** Rules of plans, of national law, and the atlas's own screening rules. */
export function buildRules(
  seeds: string,
  records: readonly PlanRecord[],
  known: Known,
  faults: Faults,
): Rule[] {
  const plans = records.map(({ plan }) => plan);
  return [
    ...records.flatMap(({ plan, obligations }) =>
      obligations.flatMap((each) => planRule(each, plan, plans) ?? []),
    ),
    ...readTable(seeds, TABLE, SHARED_TABLES[TABLE], faults).flatMap((row) => {
      checkSharedRule(row, known);
      return sharedRules(row, plans);
    }),
  ];
}

/** The siting rule of one obligation, or null when it has none. */
function planRule(
  { id, text, textEn, cite, spatial }: Obligation,
  plan: Plan,
  plans: readonly Plan[],
): Rule | null {
  if (!spatial) return null;
  return {
    id,
    origin: 'plan',
    plan: plan.id,
    text,
    textEn,
    cite: cite.map((each) => ({ plan: plan.id, ...each })),
    from: `${plan.period[0]}-01-01`,
    to: lastDay(plan, plans),
    periodEnd: `${plan.period[1]}-12-31`,
    relation: spatial.relation,
    target: spatial.target,
    ...(spatial.distanceM === undefined ? {} : { distanceM: spatial.distanceM }),
    effect: EFFECT_OF[spatial.effect],
    projectTypes: spatial.projectTypes,
  };
}

/** Territory of a plan, the same for its successors. */
function territoryOf(plan: Plan): string {
  return plan.jurisdiction.slice(plan.id.length);
}

/** The day before the next plan of the same territory sets in, or null when there is none. */
function lastDay(plan: Plan, plans: readonly Plan[]): string | null {
  const starts = plans
    .filter((other) => territoryOf(other) === territoryOf(plan))
    .map((other) => other.period[0])
    .filter((start) => start > plan.period[0]);
  return starts.length === 0 ? null : `${Math.min(...starts) - 1}-12-31`;
}

type SharedRow = Row<(typeof SHARED_TABLES)[typeof TABLE]>;

function checkSharedRule(row: SharedRow, known: Known): void {
  for (const column of ['project_types', 'except'] as const) {
    const unknown = row.list(column).filter((id) => !known.projectTypes.has(id));
    if (unknown.length > 0) {
      row.fault(column, `ids from seeds/project-types.csv (${unknown.join(', ')})`);
    }
  }
  if (!isTarget(row.cell('target'), known)) {
    row.fault('target', '"territory", kind:<kind>, category:<category> or protection:<grade>');
  }
  if (row.cell('to') !== '' && row.cell('to') < row.cell('from')) {
    row.fault('to', 'a day after "from", or nothing');
  }
  const within = row.cell('relation') === 'within';
  if (within !== (row.cell('distance_m') !== '')) {
    row.fault('distance_m', 'metres for the relation "within", and only there');
  }
  const national = row.cell('origin') === 'national';
  for (const column of ['document', 'document_en', 'article'] as const) {
    if ((row.cell(column) !== '') !== national) {
      row.fault(
        column,
        national ? 'what a national rule stands in' : 'nothing for a screening rule',
      );
    }
  }
}

function isTarget(target: string, known: Known): boolean {
  const [type, name = ''] = target.split(':');
  if (type === 'kind') return KINDS.some((kind) => kind === name);
  if (type === 'category') return known.categories.has(name);
  if (type === 'protection') return GRADES.some((grade) => grade === name);
  return target === 'territory';
}

/** One rule; of one for the territories of plans, one for each territory. */
function sharedRules(row: SharedRow, plans: readonly Plan[]): Rule[] {
  const rule = sharedRule(row);
  if (rule.target !== 'territory') return [rule];
  return plans
    .filter((plan) => lastDay(plan, plans) === null)
    .map((plan) => ({ ...rule, id: `${rule.id}/${plan.id}`, target: plan.jurisdiction }));
}

function sharedRule(row: SharedRow): Rule {
  const distanceM = row.number('distance_m');
  const verification = row.cell('verification') as Verification;
  const [document, documentEn] = [row.cell('document'), row.cell('document_en')];
  const except = row.list('except');
  return {
    id: `${row.cell('origin')}/${row.cell('id')}`,
    origin: row.cell('origin') as Rule['origin'],
    text: row.cell('text'),
    textEn: row.cell('text_en'),
    cite: document ? [{ section: row.cell('article'), document, documentEn, verification }] : [],
    from: row.cell('from'),
    to: row.cell('to') || null,
    relation: row.cell('relation') as Rule['relation'],
    target: row.cell('target'),
    ...(distanceM === null ? {} : { distanceM }),
    effect: row.cell('effect') as Effect,
    projectTypes: row.list('project_types'),
    ...(except.length > 0 ? { except } : {}),
    ...(document ? { verification } : {}),
  };
}
