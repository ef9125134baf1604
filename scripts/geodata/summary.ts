import { KINDS, METHODS } from '../../src/domain/types.ts';
import type { PlanRecord } from './plan.ts';

const UNLOCATED = 'unlocated';

/** Records and how they are located, a line a plan and layer. */
export function coverageTable(records: PlanRecord[]): string {
  const header = ['plan', 'layer', 'records', ...METHODS, UNLOCATED];
  const rows = records.flatMap((record) => [...layerRows(record), ...tableRows(record)]);
  return alignColumns([header, ...rows]);
}

function layerRows(record: PlanRecord): string[][] {
  return KINDS.map((kind) => {
    const features = record.features.filter((feature) => feature.properties.kind === kind);
    const methods = features.map((feature) => feature.properties.position?.method ?? UNLOCATED);
    const counts = [...METHODS, UNLOCATED].map(
      (method) => methods.filter((value) => value === method).length || '·',
    );
    return [record.plan.id, kind, features.length, ...counts].map(String);
  });
}

function tableRows({ plan, indicators, obligations, discrepancies }: PlanRecord): string[][] {
  const counts = { indicator: indicators, obligation: obligations, discrepancy: discrepancies };
  return Object.entries(counts).map(([name, list]) => [plan.id, name, String(list.length)]);
}

/** How many features each way of locating has, over all plans. */
export function methodCounts(records: PlanRecord[]): string {
  const methods = records
    .flatMap((record) => record.features)
    .map(({ properties: { position } }) => position?.method ?? UNLOCATED);
  const rows = [...METHODS, UNLOCATED].map((method) => [
    method,
    String(methods.filter((value) => value === method).length),
  ]);
  return alignColumns([['method', 'features'], ...rows]);
}

/** The widest radii first: where a survey would help most. */
export function positionTable(records: PlanRecord[], limit = 20): string {
  const rows = records
    .flatMap((record) => record.features)
    .flatMap(({ properties: { id, position } }) => (position ? [{ id, position }] : []))
    .sort((a, b) => (b.position.radiusM ?? 0) - (a.position.radiusM ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, position: p }) => [id, p.method, String(p.radiusM ?? '–'), p.basis]);
  return alignColumns([['feature', 'method', 'radius m', 'basis'], ...rows]);
}

function alignColumns(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
