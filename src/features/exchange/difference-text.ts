import { formatDate, formatUncertainty } from '#domain/format.ts';
import { type Lang, LOCALE } from '#domain/lang.ts';
import { pick } from '#domain/text.ts';
import {
  type Difference,
  positionDifferences,
  visitDifferences,
} from '#domain/visits/differences.ts';
import { trace } from '#domain/visits/trace.ts';
import {
  ANSWERS,
  type Measurement,
  type SurveyedPosition,
  type Visit,
  type VisitPosition,
} from '#domain/visits/types.ts';
import type { Speaking } from './words.ts';

/** One part in which two copies differ, in words. */
export interface DifferenceLine {
  field: string;
  what: string;
  here: string;
  incoming: string;
}

/** What a part is called, and how a value of it reads. */
interface Wording {
  what: string;
  say(value: string | null): string;
}

/** A moment in the device's zone. */
export function timeText(iso: string, lang: Lang): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return time.toLocaleString(LOCALE[lang], { dateStyle: 'medium', timeStyle: 'short' });
}

/** About a tenth of a metre. */
function placeText({ lon, lat }: { lon: number; lat: number }): string {
  return `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
}

export function visitLines(here: Visit, incoming: Visit, speaking: Speaking): DifferenceLine[] {
  return visitDifferences(here, incoming).map((difference) =>
    lineOf(difference, visitWording([here, incoming], difference, speaking)),
  );
}

export function positionLines(
  here: SurveyedPosition,
  incoming: SurveyedPosition,
  speaking: Speaking,
): DifferenceLine[] {
  return positionDifferences(here, incoming).map((difference) =>
    lineOf(difference, positionWording(difference, [here, incoming], speaking)),
  );
}

function lineOf({ field, here, incoming }: Difference, { what, say }: Wording): DifferenceLine {
  return { field, what, here: say(here), incoming: say(incoming) };
}

function visitWording(
  copies: readonly [Visit, Visit],
  { field, here, incoming }: Difference,
  speaking: Speaking,
): Wording {
  const { lang, words, visitWords } = speaking;
  const text = textWords(speaking);
  const change = { at: '', device: '', field, before: here, after: incoming };
  // An item may be in one copy only.
  const traced = copies
    .map((visit) => trace(visit, change))
    .reduce((a, b) => (a.about === 'item' && !a.item ? b : a));
  switch (traced.about) {
    case 'date':
      return { what: visitWords.date, say: (day) => (day ? formatDate(day, lang) : words.absent) };
    case 'person':
    case 'title':
    case 'notes':
      return { what: visitWords[traced.about], say: text };
    case 'position': {
      const { before, after } = traced;
      const place = (value: string | null) => positionText(value === here ? before : after);
      const positionText = (position: VisitPosition | null) =>
        position ? accurate(position, speaking) : words.absent;
      return { what: visitWords.position, say: place };
    }
    case 'item': {
      const { item, part } = traced;
      const question = item ? pick(lang, item.text, item.textEn) : visitWords.checklist;
      const joint = lang === 'en' ? ': ' : '：';
      const answer = (value: string | null) => {
        const known = ANSWERS.find((each) => each === value);
        return known ? visitWords.answers[known] : words.absent;
      };
      const say = part === 'answer' ? answer : text;
      return { what: `${question}${joint}${visitWords[part]}`, say };
    }
    case 'measurement': {
      const { before, after } = traced;
      const either = before ?? after;
      const name = either ? pick(lang, either.name, either.nameEn) : '';
      const measured = (value: string | null) => measuredText(value === here ? before : after);
      const measuredText = (measurement: Measurement | null) =>
        measurement ? `${measurement.value} ${measurement.unit}`.trim() : words.absent;
      return { what: words.measured(name), say: measured };
    }
    case 'photo': {
      const caption = (traced.before ?? traced.after)?.caption ?? '';
      const other = traced.before && traced.after ? traced.after.caption : caption;
      const say = (value: string | null) => {
        if (value === null) return words.absent;
        return (value === here ? caption : other) || words.hasPhoto;
      };
      return { what: words.photo(caption === other ? caption : ''), say };
    }
    case 'deleted':
      return { what: words.deleted, say: deletedText(speaking) };
    default:
      return { what: field, say: text };
  }
}

function positionWording(
  { field, here }: Difference,
  [mine, theirs]: readonly [SurveyedPosition, SurveyedPosition],
  speaking: Speaking,
): Wording {
  const { lang, words, visitWords } = speaking;
  const text = textWords(speaking);
  switch (field) {
    case 'position':
      return {
        what: visitWords.position,
        say: (value) => placeText(value === here ? mine : theirs),
      };
    case 'radiusM':
      return { what: words.radius, say: (metres) => formatUncertainty(Number(metres), lang) };
    case 'source':
      return {
        what: words.source,
        say: (value) => words.sources[value === 'pointed' ? 'pointed' : 'averaged'],
      };
    case 'date':
      return { what: visitWords.date, say: (day) => formatDate(day ?? '', lang) };
    case 'by':
      return { what: words.by, say: text };
    case 'reason':
      return { what: words.reason, say: text };
    default:
      return { what: words.deleted, say: deletedText(speaking) };
  }
}

function textWords({ words }: Speaking) {
  return (value: string | null) => (value === null ? words.absent : value || words.blank);
}

function deletedText({ words, lang }: Speaking) {
  return (time: string | null) =>
    time === null ? words.notDeleted : words.isDeleted(timeText(time, lang));
}

function accurate(position: VisitPosition, { lang }: Speaking): string {
  const { accuracyM } = position;
  const place = placeText(position);
  return accuracyM === null ? place : `${place} ± ${formatUncertainty(accuracyM, lang)}`;
}
