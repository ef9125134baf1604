import {
  type DerivedZone,
  GRADES,
  type Grade,
  type RuleCite,
} from '../../src/domain/siting/types.ts';
import type { AtlasFeature, Verification } from '../../src/domain/types.ts';
import type { Faults } from './faults.ts';
import type { PlanRecord } from './plan.ts';
import { SHARED_TABLES } from './schema.ts';
import { readTable, type TableRow } from './tables.ts';

/** From this intake on the guideline asks for a numerical model instead of a radius, m³ a day. */
const MODEL_FROM_M3_D = 50_000;

/** Its clause is not known to us: the document itself has not been read. */
const GUIDELINE = {
  document: 'HJ 338-2018 饮用水水源保护区划分技术规范',
  documentEn: 'HJ 338-2018 Technical guideline for delineating drinking-water source zones',
};

interface Radius {
  medium: string;
  grade: Grade;
  lowerM: number;
  upperM: number;
  verification: Verification;
}

/**
 * Protection zones of every real water source, by the type and medium that its plan states: a range
 * of radii, or why none can be derived.
 */
export function deriveZones(
  seeds: string,
  records: readonly PlanRecord[],
  faults: Faults,
): DerivedZone[] {
  const radii = readRadii(seeds, faults);
  return records.flatMap(({ plan, features, sourceTypes }) => {
    const byId = new Map(sourceTypes.map((row) => [`${plan.id}/${row.cell('source')}`, row]));
    checkSourceRows(sourceTypes, features, plan.id, radii);
    return features.filter(isSource).flatMap((source) => {
      const row = byId.get(source.id);
      if (row) return GRADES.map((grade) => toZone(source, grade, row, radii));
      faults.add({
        file: `seeds/${plan.id}/source-types.csv`,
        row: null,
        column: 'source',
        value: source.id,
        expected: 'a row for every water source that is no group or spring',
      });
      return [];
    });
  });
}

/** Groups, such as “reservoirs of the city”, and springs beside a source have no zone of their own. */
function isSource({ properties: p }: AtlasFeature): boolean {
  return p.kind === 'water-source' && p.category !== 'source-group' && p.category !== 'spring';
}

function checkSourceRows(
  rows: TableRow<'source-types'>[],
  features: readonly AtlasFeature[],
  plan: string,
  radii: readonly Radius[],
): void {
  const sources = new Set(features.filter(isSource).map((feature) => feature.id));
  const media = new Set(radii.map(({ medium }) => medium));
  for (const row of rows) {
    if (!sources.has(`${plan}/${row.cell('source')}`)) {
      row.fault('source', 'a water source of this plan that is no group or spring, as kind/id');
    }
    const isPore = row.cell('aquifer').startsWith('pore');
    if (
      isPore
        ? media.size === 0 || row.list('media').some((each) => !media.has(each))
        : row.cell('media') !== ''
    ) {
      row.fault('media', 'media from seeds/standards/source-zones.csv, for pore water only');
    }
  }
}

function readRadii(seeds: string, faults: Faults): Radius[] {
  const schema = SHARED_TABLES['standards/source-zones'];
  return readTable(seeds, 'standards/source-zones', schema, faults).map((row) => {
    const [lowerM, upperM] = [row.number('lower_m') ?? 0, row.number('upper_m') ?? 0];
    if (lowerM > upperM) row.fault('upper_m', 'no less than lower_m');
    return {
      medium: row.cell('medium'),
      grade: row.cell('grade') as Grade,
      lowerM,
      upperM,
      verification: row.cell('verification') as Verification,
    };
  });
}

type Derived = Pick<DerivedZone, 'lowerM' | 'upperM' | 'reason' | 'reasonEn'>;

function underivable(reason: string, reasonEn: string): Derived {
  return { lowerM: null, upperM: null, reason, reasonEn };
}

function toZone(
  source: AtlasFeature,
  grade: Grade,
  row: TableRow<'source-types'>,
  radii: readonly Radius[],
): DerivedZone {
  const plan = source.properties.plan;
  const stated: RuleCite[] = row.cites().map((cite) => ({ plan, ...cite }));
  const fitting = radii.filter((each) => each.grade === grade);
  const derived = derive(grade, row, fitting);
  const verification = leastVerified(radii);
  return {
    id: `${source.id}/${grade}`,
    source: source.id,
    grade,
    ...derived,
    verification,
    cite: [...stated, { section: '—', ...GUIDELINE, verification }],
  };
}

/** How far the guideline was checked: as far as the least checked row of its table. */
function leastVerified(radii: readonly Radius[]): Verification {
  const found = new Set(radii.map((each) => each.verification));
  if (found.has('unverified') || found.size === 0) return 'unverified';
  return found.has('secondary') ? 'secondary' : 'verified';
}

/** Why no radius may be assumed for an aquifer; pore water is not here. */
const NOT_DERIVABLE: Record<string, readonly [string, string]> = {
  karst: [
    '岩溶水水源须经专门论证划定保护区，不得套用圆形范围',
    'Zones of a karst source need their own study; no circle may be assumed',
  ],
  fissure: [
    '裂隙水水源须经专门论证划定保护区，不得套用圆形范围',
    'Zones of a fissure-water source need their own study; no circle may be assumed',
  ],
  surface: [
    '地表水型水源的保护区随水域和岸线划定，规划未给出',
    'Zones of a surface source follow its water and shore, which the plan does not give',
  ],
  'not-stated': [
    '规划未说明水源类型和含水层介质，无法推算',
    'The plan states neither type nor medium, so nothing can be derived',
  ],
};

/** Radii of one zone by the guideline's table, or why there are none. */
function derive(grade: Grade, row: TableRow<'source-types'>, radii: readonly Radius[]): Derived {
  const aquifer = row.cell('aquifer');
  const known = NOT_DERIVABLE[aquifer];
  if (known) return underivable(...known);
  if ((row.number('yield_m3_d') ?? 0) >= MODEL_FROM_M3_D) {
    return underivable(
      '取水量达到每日5万立方米，须用数值模型划定',
      'At 50,000 m³ a day and more the zone needs a numerical model',
    );
  }
  if (grade === 'quasi') {
    return underivable(
      '准保护区按补给区划定，规划未给出补给区范围',
      'A quasi zone follows the recharge area, which the plan does not outline',
    );
  }
  if (aquifer === 'pore-confined' && grade === 'grade-2') {
    return underivable(
      '按 HJ 338-2018 承压水水源不设二级保护区；是否另行划定须查批复',
      'By HJ 338-2018 a confined source has no grade 2 zone; ask whether one was approved all the same',
    );
  }
  return circle(aquifer, row, radii);
}

function circle(aquifer: string, row: TableRow<'source-types'>, radii: readonly Radius[]): Derived {
  const media = row.list('media');
  const fitting = radii.filter(({ medium }) => media.length === 0 || media.includes(medium));
  const confined = aquifer === 'pore-confined';
  const open = media.length === 0;
  return {
    lowerM: Math.min(...fitting.map((each) => each.lowerM)),
    upperM: Math.max(...fitting.map((each) => each.upperM)),
    reason:
      (confined ? '孔隙承压水，按其上部潜水含水层推算' : '孔隙潜水，按含水层介质推算') +
      (open ? '；规划未说明该层介质，取各类介质的全部范围' : ''),
    reasonEn:
      (confined
        ? 'Confined pore water, judged by the unconfined layer above it'
        : 'Unconfined pore water, judged by its medium') +
      (open ? '; the plan does not state that medium, so the range spans all of them' : ''),
  };
}
