import { type EditionChoice, TOPICS } from '#domain/quality/types.ts';
import { NEW_LOOK, type QualityLook } from './quality.ts';

const SLUG = /^[a-z0-9-]{1,60}$/;
const YEAR = /^(19|20)\d\d$/;

/** One part of the look as it stands in the address: null when it is as by default. */
interface Part {
  key: keyof QualityLook;
  write(look: QualityLook): string | null;
  /** undefined: the text is damaged. */
  read(text: string): QualityLook[keyof QualityLook] | undefined;
}

const PARTS: Record<string, Part> = {
  subject: {
    key: 'subject',
    write: ({ subject }) => subject,
    read: (text) => (SLUG.test(text) ? text : undefined),
  },
  year: {
    key: 'year',
    write: ({ year }) => (year === null ? null : String(year)),
    read: (text) => (YEAR.test(text) ? Number(text) : undefined),
  },
  by: { key: 'edition', write: ({ edition }) => editionText(edition), read: readEdition },
};

function editionText(choice: EditionChoice): string | null {
  if (typeof choice === 'object') return choice.edition;
  return choice === NEW_LOOK.edition ? null : choice;
}

function readEdition(text: string): EditionChoice | undefined {
  if (text === 'then' || text === 'today') return text;
  return SLUG.test(text) ? { edition: text } : undefined;
}

/** The parameters of a quality layer, in the order in which they stand in the address. */
export function writeQuality(look: QualityLook | null): [name: string, text: string][] {
  if (!look) return [];
  const parts = Object.entries(PARTS).flatMap(([name, { write }]): [string, string][] => {
    const text = write(look);
    return text === null ? [] : [[name, text]];
  });
  return [['quality', look.topic], ...parts];
}

/** The layer that an address asks for, or null; names of damaged parts go into `damaged`. */
export function readQuality(params: URLSearchParams, damaged: string[]): QualityLook | null {
  const asked = params.get('quality');
  if (asked === null) return null;
  const topic = TOPICS.find((one) => one === asked);
  if (!topic) {
    damaged.push('quality');
    return null;
  }
  const look: QualityLook = { ...NEW_LOOK, topic };
  for (const [name, { key, read }] of Object.entries(PARTS)) {
    const text = params.get(name);
    if (text === null) continue;
    const value = read(text);
    if (value === undefined) damaged.push(name);
    else Object.assign(look, { [key]: value });
  }
  return look;
}
