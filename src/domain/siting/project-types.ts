import { type Outcome, plain } from './outcome.ts';
import type { ProjectType, Rule } from './types.ts';

export type TypeTree = ReadonlyMap<string, ProjectType>;

type Edge = ProjectType['parents'][number];

/**
 * Whether a document that binds the rule's reader says so: a law, or the rule's own plan. What one
 * plan counts among its heavy polluters is a reading for another.
 */
function isStatedFor(rule: Rule, { basis, cite }: Edge): boolean {
  if (basis !== 'stated') return false;
  return cite.length === 0 || cite.some(({ plan }) => !plan || plan === rule.plan);
}

/** The type itself and all classes above it that are reached over edges which `passes` allows. */
function classesOf(tree: TypeTree, type: string, passes: (edge: Edge) => boolean): Set<string> {
  const found = new Set([type]);
  // A set is walked in the order of insertion, with what is added on the way.
  for (const id of found) {
    for (const edge of tree.get(id)?.parents ?? []) if (passes(edge)) found.add(edge.id);
  }
  return found;
}

/**
 * Whether a rule speaks of a project type: `certain` where it names the type, any type, or a class
 * that a law or the rule's plan puts it in; `possible` where only our reading does, or where only
 * our reading exempts it.
 */
export function bindsType(tree: TypeTree, rule: Rule, type: string): Outcome {
  const stated = classesOf(tree, type, (edge) => isStatedFor(rule, edge)).add('any');
  const read = classesOf(tree, type, () => true).add('any');
  const spared = rule.except ?? [];
  if (spared.some((id) => stated.has(id))) return plain('none');
  const bound = rule.projectTypes.filter((id) => read.has(id)).sort();
  if (bound.length === 0) return plain('none');
  const certainly = bound.some((id) => stated.has(id));
  const classes = [
    ...(certainly ? [] : bound.slice(0, 1)),
    ...spared.filter((id) => read.has(id)).sort(),
  ];
  if (classes.length === 0) return plain('certain');
  return plain(
    'possible',
    classes.map((id) => ({ key: 'class-by-reading', type, class: id })),
    classes.map((id) => ({ key: 'ask-class', class: id })),
  );
}
