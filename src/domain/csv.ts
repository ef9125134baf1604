/** Full-width signs too: some spreadsheets take them for the plain ones. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * One CSV cell. Text that a spreadsheet would run as a formula gets a leading apostrophe; plain
 * numbers keep their sign.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const isNumber = /^[-+]?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file with a byte-order mark, which spreadsheets need to read Chinese. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
