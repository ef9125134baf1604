import { formatDate } from '#domain/format.ts';
import type { Lang } from '#domain/lang.ts';
import { pick } from '#domain/text.ts';
import { type Traced, trace } from '#domain/visits/trace.ts';
import { ANSWERS, type Change, type Measurement, type Visit } from '#domain/visits/types.ts';
import type { VisitWords } from '#i18n/visit.ts';
import { positionText } from './say.ts';

/** One change in words. */
export interface HistoryLine {
  what: string;
  /** Null where the change itself says all. */
  values: { before: string; after: string } | null;
}

/** A long text is cut: the history says that it changed, the form what it is. */
const LONGEST = 120;

export function historyLine(
  visit: Visit,
  change: Change,
  lang: Lang,
  words: VisitWords,
): HistoryLine {
  const traced = trace(visit, change);
  const plain = (text: string | null) => cut(text ?? '') || words.empty;
  const texts = { before: plain(change.before), after: plain(change.after) };
  switch (traced.about) {
    case 'date': {
      const day = (text: string | null) => (text ? formatDate(text, lang) : words.empty);
      return { what: words.date, values: { before: day(change.before), after: day(change.after) } };
    }
    case 'person':
    case 'title':
    case 'notes':
      return { what: words[traced.about], values: texts };
    case 'position': {
      const place = (position: typeof traced.before) =>
        position ? positionText(position, lang, words) : words.empty;
      const values = { before: place(traced.before), after: place(traced.after) };
      return { what: words.position, values };
    }
    case 'item':
      return itemLine(traced, change, lang, words, texts);
    case 'measurement':
      return measurementLine(traced.before, traced.after, lang, words);
    case 'photo':
      return photoLine(traced, words);
    case 'caption':
      return { what: words.caption, values: texts };
    case 'deleted':
      return { what: words.changes[traced.isDeleted ? 'deleted' : 'restored'], values: null };
    case 'unknown':
      return { what: words.changes.unknown, values: texts };
  }
}

type Values = NonNullable<HistoryLine['values']>;

function itemLine(
  { item, part }: Extract<Traced, { about: 'item' }>,
  change: Change,
  lang: Lang,
  words: VisitWords,
  texts: Values,
): HistoryLine {
  const question = item ? cut(pick(lang, item.text, item.textEn)) : words.checklist;
  const joint = lang === 'en' ? ': ' : '：';
  const what = `${question}${joint}${words[part]}`;
  if (part !== 'answer') return { what, values: texts };
  const answer = (text: string | null) => {
    const known = ANSWERS.find((candidate) => candidate === text);
    return known ? words.answers[known] : words.empty;
  };
  return { what, values: { before: answer(change.before), after: answer(change.after) } };
}

function measurementLine(
  before: Measurement | null,
  after: Measurement | null,
  lang: Lang,
  words: VisitWords,
): HistoryLine {
  const either = after ?? before;
  const name = either ? pick(lang, either.name, either.nameEn) : '';
  if (!before) return { what: words.changes.measurementAdded(name), values: null };
  if (!after) return { what: words.changes.measurementRemoved(name), values: null };
  const text = ({ value, unit }: Measurement) => (value ? `${value} ${unit}`.trim() : words.empty);
  return { what: name, values: { before: text(before), after: text(after) } };
}

function photoLine(
  { before, after }: Extract<Traced, { about: 'photo' }>,
  words: VisitWords,
): HistoryLine {
  const what = after ? words.changes.photoAdded : words.changes.photoRemoved;
  const caption = (after ?? before)?.caption;
  return { what: caption ? `${what} · ${cut(caption)}` : what, values: null };
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
