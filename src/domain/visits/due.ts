/** The last day of a printed period: `2025`, `2025-12` or a day; null for other texts. */
export function lastDayOf(period: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(period);
  if (!match) return null;
  const [, year = '', month = '12', day] = match;
  if (day) return period;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${last}`;
}

/** Due within so many days counts as due. */
const SOON_DAYS = 90;

export type DueState = 'overdue' | 'due' | 'later';

/** How a deadline stands on a day; null where there is none that can be read. */
export function dueState(due: string | null, day: string): DueState | null {
  const end = due === null ? null : lastDayOf(due);
  if (end === null) return null;
  if (end < day) return 'overdue';
  const days = (Date.parse(end) - Date.parse(day)) / 86_400_000;
  return days <= SOON_DAYS ? 'due' : 'later';
}
