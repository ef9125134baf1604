import type { Notice } from '#store/state.ts';

/** What the user is told of a file that could not be used, or not whole. */
export function toNotice({ file, problem }: { file: string; problem: Notice['key'] }): Notice {
  return { key: file === 'config.json' ? 'config' : problem, detail: file };
}
