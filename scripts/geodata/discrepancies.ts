import type { AtlasFeature, Discrepancy, Indicator } from '../../src/domain/types.ts';
import { comesTo } from './expression.ts';
import type { TableRow } from './tables.ts';

/** The contradictions of a plan, each with the statements that it quotes. */
export function toDiscrepancies(
  rows: TableRow<'discrepancies'>[],
  statements: TableRow<'statements'>[],
  planId: string,
): Discrepancy[] {
  const ids = new Set(rows.map((row) => row.cell('id')));
  for (const row of statements) {
    if (!ids.has(row.cell('discrepancy'))) row.fault('discrepancy', 'an id from discrepancies.csv');
  }
  return rows.map((row) => {
    const expression = row.cell('expression');
    const gives = row.cell('gives');
    checkExpression(row, expression, gives);
    const quoted = statements.filter((s) => s.cell('discrepancy') === row.cell('id'));
    if (quoted.length === 0) row.fault('id', 'at least one row in statements.csv');
    return {
      id: `${planId}/discrepancy/${row.cell('id')}`,
      plan: planId,
      summary: row.cell('summary'),
      summaryEn: row.cell('summary_en'),
      statements: quoted.map((s) => ({
        text: s.cell('text'),
        textEn: s.cell('text_en'),
        value: s.cell('value') || null,
        cite: s.cites(),
      })),
      ...(expression ? { computed: { expression, gives } } : {}),
      features: row.list('features').map((ref) => `${planId}/${ref}`),
      indicators: row.list('indicators').map((ref) => `${planId}/${ref}`),
    };
  });
}

function checkExpression(row: TableRow<'discrepancies'>, expression: string, gives: string): void {
  if (!expression && !gives) return;
  try {
    if (!comesTo(expression, gives)) row.fault('gives', `the result of ${expression}`);
  } catch (error) {
    row.fault('expression', `arithmetic (${error instanceof Error ? error.message : error})`);
  }
}

/** Puts each contradiction's id on the features and indicators that it names. */
export function linkDiscrepancies(
  rows: TableRow<'discrepancies'>[],
  discrepancies: Discrepancy[],
  byId: Map<string, AtlasFeature>,
  indicators: Indicator[],
): void {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  discrepancies.forEach((discrepancy, i) => {
    for (const id of discrepancy.features) {
      const feature = byId.get(id);
      if (feature) feature.properties.discrepancies.push(discrepancy.id);
      else rows[i]?.fault('features', `features of this plan ("${id}" is none)`);
    }
    for (const id of discrepancy.indicators) {
      const indicator = known.get(id);
      if (indicator) indicator.discrepancies.push(discrepancy.id);
      else rows[i]?.fault('indicators', `indicators of this plan ("${id}" is none)`);
    }
  });
}
