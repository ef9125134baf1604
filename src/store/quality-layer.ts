import { editionChoices, editionsOf } from '#domain/quality/editions.ts';
import { type LayerYear, layerOf, subjectsWithData, yearsOf } from '#domain/quality/layers.ts';
import type { EditionChoice, LayerEntry, Subject } from '#domain/quality/types.ts';
import type { AtlasRecord } from '#domain/record.ts';
import type { QualityLook } from './quality.ts';
import { memo } from './selectors.ts';

/** What a look comes to in the record; nothing of it is kept in the store. */
export interface QualityLayer {
  /** Subjects of the topic that have something to show. */
  subjects: Subject[];
  subject: Subject | null;
  /** Years in which any subject of the topic has something: one time scale for all of them. */
  span: { from: number; to: number } | null;
  /** Years in which the subject itself has something. */
  years: LayerYear[];
  year: number | null;
  /** What the edition switch offers; empty where no figure of the layer can be judged. */
  choices: EditionChoice[];
  edition: EditionChoice;
  entries: LayerEntry[];
}

/** The layer that a look asks for; what it leaves open or asks in vain is chosen for it. */
export const qualityLayer = memo(
  (record: AtlasRecord, look: QualityLook, today: string): QualityLayer => {
    const subjects = subjectsWithData(record, look.topic);
    const subject = subjects.find(({ id }) => id === look.subject) ?? subjects[0] ?? null;
    const years = subject ? yearsOf(record, [subject.id]) : [];
    const year = look.year ?? lastYear(years);
    const choices = subject ? choicesOf(record, subject) : [];
    const edition = isOffered(choices, look.edition) ? look.edition : 'then';
    const entries =
      subject && year !== null ? layerOf(record, subject.id, year, edition, today) : [];
    return {
      subjects,
      subject,
      span: spanOf(record, subjects),
      years,
      year,
      choices,
      edition,
      entries,
    };
  },
);

/** The last year with figures, or with a target where there are no figures. */
function lastYear(years: readonly LayerYear[]): number | null {
  const reported = years.filter(({ figures }) => figures > 0);
  return reported.at(-1)?.year ?? years.at(-1)?.year ?? null;
}

function spanOf(record: AtlasRecord, subjects: readonly Subject[]): QualityLayer['span'] {
  const years = yearsOf(
    record,
    subjects.map(({ id }) => id),
  );
  const [first, last] = [years.at(0), years.at(-1)];
  return first && last ? { from: first.year, to: last.year } : null;
}

/** The editions that limit the subject's figures; none where no row names a limit. */
function choicesOf(record: AtlasRecord, { id, topic }: Subject): EditionChoice[] {
  const { editions, limits } = record.standards;
  const held = new Set(limits.map(({ parameter }) => parameter));
  const isJudged = record.indicators.some(
    ({ subject, parameter, limitClass }) =>
      subject === id && parameter && limitClass !== undefined && held.has(parameter),
  );
  // Of a medium with one edition there is nothing to switch.
  return isJudged && editionsOf({ editions, limits }, topic).length > 1
    ? editionChoices(record.standards, topic)
    : [];
}

function isOffered(choices: readonly EditionChoice[], choice: EditionChoice): boolean {
  return choices.some((offered) => JSON.stringify(offered) === JSON.stringify(choice));
}

/** The year to show when another subject is chosen: the same where it has figures, else its last. */
export function yearFor(record: AtlasRecord, subject: string, year: number | null): number | null {
  const years = yearsOf(record, [subject]);
  const has = years.some((one) => one.year === year && one.figures > 0);
  return has ? year : lastYear(years);
}
