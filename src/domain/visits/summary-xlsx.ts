/**
 * The table of visits as a workbook (ECMA-376). Written by hand: six small parts, which a library
 * of twenty times the size would make with a worker that the page's policy does not let run. Text is
 * text: a cell of it is never run as a formula.
 */
import type { Lang } from '../lang.ts';
import { ZipWriter } from './exchange/zip-write.ts';
import { type SummaryCell, summaryRows, type TableNames } from './summary.ts';
import { SUMMARY_WORDS } from './summary-words.ts';
import type { Visit } from './types.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Of a column, in letters. */
const [NARROW, WIDE] = [12, 44];

/** @param names titles of plans by id, and units, in the reader's language */
export function summaryXlsx(visits: readonly Visit[], lang: Lang, names: TableNames = {}): Blob {
  const zip = new ZipWriter();
  const encoder = new TextEncoder();
  const add = (name: string, xml: string) => zip.add(name, encoder.encode(HEAD + xml), true);
  add('[Content_Types].xml', contentTypes());
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbook(SUMMARY_WORDS[lang].title));
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  );
  add('xl/styles.xml', STYLES);
  add('xl/worksheets/sheet1.xml', sheet(summaryRows(visits, lang, names)));
  return zip.end(TYPE);
}

function contentTypes(): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook', 'sheet.main') +
    part('worksheets/sheet1', 'worksheet') +
    part('styles', 'styles') +
    '</Types>'
  );
}

function relations(parts: readonly (readonly [type: string, target: string])[]): string {
  const each = parts.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(title: string): string {
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<sheets><sheet name="${escaped(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

/** Styles by their place: 0 plain, 1 the names of columns, 2 text that wraps. */
const STYLES = `<styleSheet xmlns="${MAIN}">\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill>\
<fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The first row stays in sight. */
function sheet(rows: readonly (readonly SummaryCell[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => {
    const isLong = rows.some((row) => String(row[column] ?? '').length > 2 * NARROW);
    const at = column + 1;
    return `<col min="${at}" max="${at}" width="${isLong ? WIDE : NARROW}" customWidth="1"/>`;
  });
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${widths.join('')}</cols>` +
    `<sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`
  );
}

function rowXml(row: readonly SummaryCell[], i: number): string {
  const cells = row.map((value, column) => {
    if (value === null) return '';
    const place = `r="${columnName(column)}${i + 1}"`;
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    const style = i === 0 ? 1 : 2;
    return `<c ${place} s="${style}" t="inlineStr"><is>${textXml(value)}</is></c>`;
  });
  return `<row r="${i + 1}">${cells.join('')}</row>`;
}

/** `A` … `Z`, `AA` … */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** `text` holds no signs that XML has no place for and fits a cell: `summaryRows` sees to it. */
function textXml(text: string): string {
  // `_x0041_` stands for a letter in this format; text that looks like it must not become one.
  const plain = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<t xml:space="preserve">${escaped(plain)}</t>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
