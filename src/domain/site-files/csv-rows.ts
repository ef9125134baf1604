/** One line of a table. */
export interface CsvRow {
  /** As a spreadsheet counts, empty lines included, from 1. */
  row: number;
  cells: string[];
  /** False where a quoted cell begins that never ends. */
  closed: boolean;
}

const DELIMITERS = [',', '\t', ';'];

/** The delimiter that the first line with any text uses most. */
export function delimiterOf(text: string): string {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const uses = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best));
}

/** A cell and what follows it. */
interface Cell {
  text: string;
  end: number;
  closed: boolean;
}

function quotedCell(text: string, start: number): Cell {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: cell + text.slice(at), end: text.length, closed: false };
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: cell, end: quote + 1, closed: true };
    cell += '"';
    at = quote + 2;
  }
}

function cellAt(text: string, start: number, delimiter: string): Cell {
  const quoted = text[start] === '"' ? quotedCell(text, start) : null;
  let end = quoted?.end ?? start;
  while (
    end < text.length &&
    !(text[end] === delimiter || text[end] === '\n' || text[end] === '\r')
  ) {
    end += 1;
  }
  const rest = text.slice(quoted?.end ?? start, end);
  return { text: ((quoted?.text ?? '') + rest).trim(), end, closed: quoted?.closed ?? true };
}

/**
 * The lines of a table (RFC 4180, any line ends), one after the other, so that who reads may stop.
 * Cells are trimmed. Lines without text are passed over but counted.
 */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow> {
  let at = 0;
  for (let row = 1; at < text.length; row += 1) {
    const cells: string[] = [];
    let closed = true;
    for (;;) {
      const cell = cellAt(text, at, delimiter);
      cells.push(cell.text);
      closed = cell.closed;
      at = cell.end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (cells.some((cell) => cell !== '')) yield { row, cells, closed };
  }
}
