import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { citeText } from '../src/domain/text.ts';
import type { Discrepancy } from '../src/domain/types.ts';
import { compile } from './geodata/compile.ts';

/** Prints every contradiction of every plan: what is printed, where, and what the arithmetic gives. */

function entry({ id, summary, statements, computed }: Discrepancy): string {
  const lines = statements.map(
    ({ text, cite }) => `    ${text}（${cite.map((place) => citeText(place, 'zh')).join('；')}）`,
  );
  const sum = computed ? [`    计算：${computed.expression} = ${computed.gives}`] : [];
  return [`  ${id.split('/').pop()}  ${summary}`, ...lines, ...sum].join('\n');
}

const seeds = join(fileURLToPath(new URL('..', import.meta.url)), 'seeds');
for (const { plan, discrepancies } of compile(seeds).records) {
  const computed = discrepancies.filter((item) => item.computed).length;
  console.log(`${plan.title}：${discrepancies.length} 处，其中 ${computed} 处附算式`);
  console.log(`${discrepancies.map(entry).join('\n')}\n`);
}
