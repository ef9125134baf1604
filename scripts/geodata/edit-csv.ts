/** A cell of a CSV text: from its first character to the comma or line end after it. */
interface Span {
  from: number;
  to: number;
}

interface Edit extends Span {
  text: string;
}

/** A CSV text of which some cells are changed and some rows added, every other byte staying as it is. */
export class CsvEdit {
  readonly #text: string;
  readonly #header: string[];
  readonly #rows: Span[][];
  readonly #edits: Edit[] = [];
  readonly #added: string[] = [];

  /** @param text well-formed CSV with a header */
  constructor(text: string) {
    this.#text = text;
    const [header = [], ...rows] = recordsOf(text);
    this.#header = header.map((span) => cellText(text, span));
    this.#rows = rows;
  }

  /** The row whose cell in a column has a value; -1 where there is none. */
  find(column: string, value: string): number {
    return this.#rows.findIndex((_, row) => this.cell(row, column) === value);
  }

  cell(row: number, column: string): string {
    const span = this.#rows[row]?.[this.#header.indexOf(column)];
    return span ? cellText(this.#text, span) : '';
  }

  values(column: string): string[] {
    return this.#rows.map((_, row) => this.cell(row, column));
  }

  set(row: number, column: string, value: string): void {
    const span = this.#rows[row]?.[this.#header.indexOf(column)];
    if (!span) throw new Error(`no row ${row} or column ${column}`);
    this.#edits.push({ ...span, text: quoted(value) });
  }

  /** Adds a row at the end; columns that are not named stay empty. */
  append(values: Readonly<Record<string, string>>): void {
    this.#added.push(this.#header.map((column) => quoted(values[column] ?? '')).join(','));
  }

  toString(): string {
    let text = this.#text;
    // From the back, so that the places of the others stay true.
    for (const edit of [...this.#edits].sort((a, b) => b.from - a.from)) {
      text = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
    }
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const isClosed = text.endsWith('\n');
    const added = this.#added.map((row, i) => (i === 0 && !isClosed ? lineEnd : '') + row);
    return text + added.map((row) => row + lineEnd).join('');
  }
}

/** Where the cells of each record lie; blank lines are none. */
function recordsOf(text: string): Span[][] {
  const records: Span[][] = [];
  let record: Span[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length || record.length > 0) {
    const to = endOfCell(text, at);
    record.push({ from: at, to });
    if (text[to] === ',') {
      at = to + 1;
      continue;
    }
    const isBlank = record.length === 1 && text.slice(at, to).trim() === '';
    if (!isBlank) records.push(record);
    record = [];
    at = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return records;
}

/** The comma, line end or end of the text that closes the cell which starts at `from`. */
function endOfCell(text: string, from: number): number {
  const quote = /[ \t]*"(?:[^"]|"")*"/y;
  quote.lastIndex = from;
  const plain = /[^,\r\n]*/y;
  plain.lastIndex = quote.test(text) ? quote.lastIndex : from;
  plain.test(text);
  return plain.lastIndex;
}

function cellText(text: string, { from, to }: Span): string {
  const raw = text.slice(from, to).trim();
  return raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
}

function quoted(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
