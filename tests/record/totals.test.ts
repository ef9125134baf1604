import { expect, test } from 'vitest';
import { features } from './load.ts';

/** Sum of a printed amount over the features of a kind whose fact cites the table. */
function sum(plan: string, kind: string, label: RegExp, table: RegExp, unit?: string): number {
  const values = features
    .filter(({ properties: p }) => p.plan === plan && p.kind === kind)
    .flatMap(({ properties: p }) => p.facts)
    .filter((fact) => label.test(fact.label) && (unit === undefined || fact.unit === unit))
    .filter((fact) => fact.cite?.some((cite) => table.test(cite.table ?? '')))
    .map((fact) => Number(fact.value));
  expect(values.length).toBeGreaterThan(1);
  return values.reduce((total, value) => total + value, 0);
}

test.each([
  // plan, kind, label, table, printed total
  ['xiaoyi-14', 'project', /^投资概算$/, /^表14-[1-7]/, 74.5281],
  ['yangquan-14', 'project', /^预计投资$/, /^表 ?13-1/, 123.2567],
  ['yangquan-14', 'project', /^预计投资$/, /^表 ?13-3/, 23.2262],
  ['xiaoyi-14', 'water-source', /^设计取水量/, /^表3-7/, 558.18],
  ['xiaoyi-14', 'water-source', /^实际取水量/, /^表3-7/, 513.4],
] as const)('%s: %s rows add up to the printed total %#', (plan, kind, label, table, printed) => {
  const digits = String(printed).split('.')[1]?.length ?? 0;
  expect(sum(plan, kind, label, table)).toBeCloseTo(printed, digits);
});

test('平城区: works of chapter 7 add up to the printed 12.5805', () => {
  const air = sum('pingcheng-14', 'project', /^投资金额$/, /大气/, '万元') / 10_000;
  const water = sum('pingcheng-14', 'project', /^预计总投资$/, /水环境/);
  const risk = sum('pingcheng-14', 'project', /^投资金额$/, /风险/, '亿元');
  // The table prints 5.584 for the village works, their own row 5.583948.
  expect(air + water + risk + 5.584).toBeCloseTo(12.5805, 4);
});
