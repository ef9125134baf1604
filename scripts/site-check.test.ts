import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';

const schema = JSON.parse(readFileSync('public/schema/site-check.schema.json', 'utf8'));
const isValid = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
const script = resolve('scripts/site-check.ts');
const tsx = import.meta.resolve('tsx');
// The script finds its data from anywhere; paths that it is given are the caller's.
const folder = mkdtempSync(join(tmpdir(), 'site-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  code: number | null;
  out: string;
  told: string[];
}

function run(...args: string[]): Promise<Ran> {
  return runAfter('', ...args);
}

/** The same, with a line of JavaScript run first. */
function runAfter(code: string, ...args: string[]): Promise<Ran> {
  const first = ['--import', tsx, '--import', `data:text/javascript,${encodeURIComponent(code)}`];
  const child = spawn(process.execPath, [...first, script, ...args], { cwd: folder });
  const ran: Ran = { code: null, out: '', told: [] };
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    ran.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    told += text;
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ ...ran, code, told: told.split('\n').filter(Boolean) }));
  });
}

const SITE = ['--datum', 'wgs84', '--type', 'coking', '--radius', '100', '--date', '2026-11-22'];

test('one site: its report as JSON, and exit code 1', { timeout: 30_000 }, async () => {
  const { code, out, told } = await run('--at', '111.78,37.14', ...SITE);
  expect([code, told]).toEqual([1, []]);
  const report = JSON.parse(out);
  isValid(report);
  expect(isValid.errors ?? []).toEqual([]);
  expect(report).toMatchObject({
    input: { geometry: { coordinates: [111.78, 37.14] }, radiusM: 100, type: 'coking', zones: [] },
    date: '2026-11-22',
    verdict: 'prohibited',
    certainty: 'certain',
  });
  expect(report.near.length).toBeGreaterThan(10);
});

test('nothing found: exit code 0', { timeout: 30_000 }, async () => {
  const { code, out } = await run('--at', '110.5,35.2', ...SITE, '--text', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toContain('Verdict: none found');
  expect(out).toContain('holds no plan for this place');
});

test('what cannot be read: one sentence, and exit code 2', { timeout: 30_000 }, async () => {
  const { code, out, told } = await run('--at', '111.78,37.14', ...SITE, '--type', 'cokin');
  expect([code, out]).toEqual([2, '']);
  expect(told).toEqual(['--type 不认识“cokin”，相近的有 coking；--list-types 列出全部。']);
});

test('an error of the program: exit code 3, never that of findings', {
  timeout: 30_000,
}, async () => {
  const breakIt = 'Date.prototype.toLocaleDateString = () => { throw new Error("broken"); }';
  const { code, out, told } = await runAfter(breakIt, '--at', '111.78,37.14', ...SITE);
  expect([code, out]).toEqual([3, '']);
  expect(told.join()).toContain('broken');
});

test('text says of what the site lies in that it does, whatever else is in doubt', {
  timeout: 30_000,
}, async () => {
  const { out } = await run('--at', '111.78,37.14', ...SITE, '--text', '--lang', 'en');
  const inside = out.split('\n').filter((line) => line.startsWith('    Xiaoyi'));
  expect(inside.length).toBeGreaterThan(5);
  expect(new Set(inside)).toEqual(new Set(['    Xiaoyi City · inside']));
  expect(out).not.toMatch(/ +\n/);
});

test('a GBK table: its good rows, and a sentence for each bad one', {
  timeout: 30_000,
}, async () => {
  const gbk = { 名称: 'c3fbb3c6', 甲厂: 'bcd7b3a7', 化工: 'bbafb9a4' };
  const hex = (text: string) => Buffer.from(text, 'hex');
  const table = Buffer.concat([
    hex(gbk.名称),
    Buffer.from(',lon,lat,type,radius\n'),
    hex(gbk.甲厂),
    Buffer.from(',111.78,37.14,,200\nno coordinates,,,,\n'),
    Buffer.from('no type,111.79,37.15,palace,\n'),
    Buffer.from('chemical works,113.3,40.1,'),
    hex(gbk.化工),
    Buffer.from(',\n'),
  ]);
  writeFileSync(join(folder, 'sites.csv'), table);
  const { code, out, told } = await run('--file', 'sites.csv', ...SITE, '--lang', 'en');
  expect(code).toBe(2);
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/^sites\.csv, row 3: /);
  expect(told[1]).toMatch(/^sites\.csv, row 4: project type "palace" is not known/);
  const batch = JSON.parse(out);
  isValid(batch);
  expect(isValid.errors ?? []).toEqual([]);
  expect(batch.faults).toMatchObject([
    { row: 3 },
    { row: 4, key: 'unknown-type', detail: 'palace' },
  ]);
  const inputs = batch.sites.map(({ row, input }: { row: number; input: object }) => ({
    row,
    ...input,
  }));
  expect(inputs).toMatchObject([
    { row: 2, name: '甲厂', type: 'coking', radiusM: 200 },
    { row: 5, name: 'chemical works', type: 'chemical', radiusM: 100 },
  ]);
});

test('official outlines for this check, and those that fit nothing', {
  timeout: 30_000,
}, async () => {
  const ring = [111.7, 37.1, 111.9, 37.1, 111.9, 37.2, 111.7, 37.2, 111.7, 37.1];
  const coordinates = [ring.flatMap((x, i) => (i % 2 === 0 ? [[x, ring[i + 1]]] : []))];
  const outline = (id: string) => ({
    type: 'Feature',
    id,
    properties: { source: '批复' },
    geometry: { type: 'Polygon', coordinates },
  });
  const features = [
    outline('xiaoyi-14/zone/ecological-red-line'),
    outline('xiaoyi-14/zone/nowhere'),
  ];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  writeFileSync(join(folder, 'zones.geojson'), text);
  const { code, out, told } = await run(
    '--at',
    '111.78,37.14',
    ...SITE,
    '--zones',
    'zones.geojson',
  );
  expect(code).toBe(2);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('xiaoyi-14/zone/nowhere');
  const { findings, input } = JSON.parse(out);
  expect(input.zones).toEqual(['xiaoyi-14/zone/ecological-red-line']);
  const redLine = findings.find((f: { rule: string }) => f.rule.endsWith('/red-line-control'));
  expect(redLine).toMatchObject({ certainty: 'certain', distanceM: { min: 0 } });
});
