import type { ProjectType } from '#domain/siting/types.ts';

/** Sections of GB/T 4754-2017 by the last division (first two digits) that each holds. */
const SECTIONS = [
  ['A', 5],
  ['B', 12],
  ['C', 43],
  ['D', 46],
  ['E', 50],
  ['F', 52],
  ['G', 60],
  ['H', 62],
  ['I', 65],
  ['J', 69],
  ['K', 70],
  ['L', 72],
  ['M', 75],
  ['N', 79],
  ['O', 82],
  ['P', 83],
  ['Q', 85],
  ['R', 90],
  ['S', 96],
  ['T', 97],
] as const;

export type Section = (typeof SECTIONS)[number][0];

/** The section that a code belongs to, or null for what is no code. */
export function sectionOf(code: string): Section | null {
  const division = Number(code.slice(0, 2));
  if (!(division >= 1)) return null;
  return SECTIONS.find(([, last]) => division <= last)?.[0] ?? null;
}

export interface TypeGroup {
  /** null: types without a code of their own. */
  section: Section | null;
  types: ProjectType[];
}

/** The types that a user may choose, by the section of their first code; those without one last. */
export function groupTypes(types: readonly ProjectType[]): TypeGroup[] {
  const groups = new Map<Section | null, ProjectType[]>();
  for (const type of types.filter(({ choosable }) => choosable)) {
    const section = sectionOf(type.industry[0]?.code ?? '');
    groups.set(section, [...(groups.get(section) ?? []), type]);
  }
  const order = [...SECTIONS.map(([section]) => section), null];
  return order.flatMap((section) => {
    const members = groups.get(section);
    return members ? [{ section, types: members }] : [];
  });
}
