import type { Lang } from './lang.ts';
import type { Cite } from './types.ts';

/** The text in the wanted language; Chinese stands in where no English was given. */
export function pick(lang: Lang, zh: string, en: string | undefined): string {
  return lang === 'en' && en ? en : zh;
}

/** A label, unit or body in the wanted language. */
export function term(
  { terms }: { terms: Readonly<Record<string, string>> },
  lang: Lang,
  word: string,
): string {
  return lang === 'en' ? (terms[word] ?? word) : word;
}

/** A section by its number, or by the name that it has instead: `第二章第三节`, `前言`. */
function sectionText(section: string, lang: Lang): string {
  const isNumber = /^\d/.test(section);
  if (lang === 'en') return `section ${isNumber ? section : `“${section}”`}`;
  return isNumber ? `第 ${section} 节` : section;
}

/** Where in its plan a statement stands, without the plan's title. */
export function citeText(cite: Cite, lang: Lang): string {
  const parts = [sectionText(cite.section, lang)];
  if (cite.table) parts.push(lang === 'en' ? `table “${cite.table}”` : cite.table);
  if (cite.row) parts.push(lang === 'en' ? `row “${cite.row}”` : `“${cite.row}”行`);
  return parts.join(lang === 'en' ? ', ' : ' · ');
}
