import { describe, expect, test } from 'vitest';
import type { Cite } from '#domain/types.ts';
import {
  discrepancies,
  features,
  indicators,
  layers,
  obligations,
  plans,
  seedRows,
  standards,
} from './load.ts';

// The compiled record beside its seed tables, read here by hand: whatever a row states must stand
// in `geodata/` unchanged, and nothing may stand there that no row states.

const cited = (cite: Cite[]) =>
  cite.map(({ section, table = '', row = '' }) => `${section}|${table}|${row}`).join(';');

const seedCite = (text = '') =>
  text
    .split(';')
    .map((part) => {
      const [section = '', table = '', row = ''] = part.split('|').map((piece) => piece.trim());
      return `${section}|${table}|${row}`;
    })
    .join(';');

/** The number in a cell as the record holds it: 2.0 is 2 where no print is kept beside it. */
const numberOf = (text = '') => (text === '' ? '' : Number(text));

/** A reference without the plan that it belongs to, as the plan's own tables write it. */
const ownRef = (plan: string, id = '') =>
  id.startsWith(`${plan}/`) ? id.slice(plan.length + 1) : id;

const lines = (rows: (string | number | null | undefined)[][]) =>
  rows.map((row) => row.map((cell) => cell ?? '').join(' ¦ ')).sort();

describe.each(plans.map((plan) => plan.id))('the record of %s', (plan) => {
  const own = features.filter((feature) => feature.properties.plan === plan);
  const figures = indicators.filter((indicator) => indicator.plan === plan);

  test.each(layers.map((layer) => layer.file.replace('.geojson', '')))('%s', (table) => {
    const layer = layers.find(({ file }) => file === `${table}.geojson`);
    const compiled = own
      .filter((feature) => feature.properties.kind === layer?.kind)
      .map(({ properties: p }) => {
        const place = p.place ?? p.places?.join(';');
        const names = [p.category, p.name, p.nameEn, p.note, p.noteEn];
        return [p.id.split('/')[2], place, ...names, cited(p.cite)];
      });
    const printed = seedRows(`${plan}/${table}`).map((row) => [
      row.id,
      row.place,
      ...[row.category, row.name, row.name_en, row.note, row.note_en],
      seedCite(row.cite),
    ]);
    expect(lines(compiled)).toEqual(lines(printed));
  });

  test('facts', () => {
    const compiled = own.flatMap(({ id, properties: { facts } }) =>
      facts.map((fact) => [
        id.slice(plan.length + 1),
        ...[fact.label, fact.value, fact.valueEn, fact.unit, fact.period],
        cited(fact.cite ?? []),
      ]),
    );
    const printed = seedRows(`${plan}/facts`).map((row) => [
      row.feature,
      ...[row.label, row.value, row.value_en, row.unit, row.period],
      seedCite(row.cite),
    ]);
    expect(lines(compiled)).toEqual(lines(printed));
  });

  test('indicators', () => {
    const compiled = figures.map((figure) => [
      figure.id.split('/')[2],
      ...[figure.group, figure.name, figure.nameEn, figure.unit, figure.subject, figure.scope],
      ...[figure.parameter, figure.limitClass, ownRef(plan, figure.feature)],
      ...[figure.baselineEn, figure.targetEn, figure.changeEn, figure.computed],
      ...[figure.baseline, figure.baselineYear, figure.target, figure.targetYear, figure.change],
      figure.binding === null ? '' : figure.binding ? 'yes' : 'no',
      cited(figure.cite),
    ]);
    const printed = seedRows(`${plan}/indicators`).map((row) => [
      row.id,
      ...[row.group, row.name, row.name_en, row.unit, row.subject, row.scope],
      ...[row.parameter, row.limit_class, row.feature],
      ...[row.baseline_en, row.target_en, row.change_en, row.computed],
      ...[row.baseline, row.baseline_year, row.target, row.target_year, row.change],
      row.binding,
      seedCite(row.cite),
    ]);
    expect(lines(compiled)).toEqual(lines(printed));
  });

  test('values of series, each number as it is printed', () => {
    const compiled = figures.flatMap(({ id, series }) =>
      series.map((each) => [
        id.split('/')[2],
        each.period,
        each.text ?? each.value,
        ...[each.textEn, each.class, each.note, each.noteEn],
        cited(each.cite),
      ]),
    );
    const printed = seedRows(`${plan}/series`).map((row) => [
      ...[row.indicator, row.period, row.value, row.value_en, row.class, row.note, row.note_en],
      seedCite(row.cite),
    ]);
    expect(lines(compiled)).toEqual(lines(printed));
    const numbers = figures.flatMap(({ series }) => series.filter(({ value }) => value !== null));
    for (const { value, text } of numbers) expect(Number(text ?? value)).toBe(value);
  });

  test('links, each stated once', () => {
    const ends = [...own.map(({ properties }) => properties), ...figures];
    const compiled = ends.flatMap(({ id, links }) =>
      links.filter((link) => !link.inverse).map((link) => [id, link.rel, link.id]),
    );
    const full = (ref = '') => (ref.split('/').length > 2 ? ref : `${plan}/${ref}`);
    const printed = seedRows(`${plan}/links`).map((row) => [full(row.from), row.rel, full(row.to)]);
    expect(lines(compiled)).toEqual(lines(printed));
  });

  test('obligations', () => {
    const compiled = obligations
      .filter((duty) => duty.plan === plan)
      .map((duty) => [
        duty.id.split('/')[2],
        ...[duty.kind, duty.text, duty.textEn, duty.parameter, duty.comparator, duty.value],
        ...[duty.unit, duty.due, duty.responsible, duty.appliesTo.join(';')],
        ...[duty.spatial?.relation, ownRef(plan, duty.spatial?.target), duty.spatial?.effect],
        ...[duty.spatial?.distanceM, duty.spatial?.projectTypes.join(';')],
        cited(duty.cite),
      ]);
    const printed = seedRows(`${plan}/obligations`).map((row) => [
      row.id,
      ...[row.kind, row.text, row.text_en, row.parameter, row.comparator, numberOf(row.value)],
      ...[row.unit, row.due, row.responsible, row.applies_to],
      ...[row.spatial_relation, row.spatial_target, row.spatial_effect],
      ...[row.spatial_distance_m, row.spatial_project_types],
      seedCite(row.cite),
    ]);
    expect(lines(compiled)).toEqual(lines(printed));
  });

  test('contradictions, each with its arithmetic', () => {
    const compiled = discrepancies
      .filter((each) => each.plan === plan)
      .map(({ id, summary, computed, features: named, indicators: figured }) => [
        ...[id.split('/')[2], summary, computed?.expression, computed?.gives],
        ...[named, figured].map((ids) => ids.map((ref) => ref.slice(plan.length + 1)).join(';')),
      ]);
    const printed = seedRows(`${plan}/discrepancies`).map((row) => [
      ...[row.id, row.summary, row.expression, row.gives, row.features, row.indicators],
    ]);
    expect(lines(compiled)).toEqual(lines(printed));
  });

  test('what contradictions quote', () => {
    const compiled = discrepancies
      .filter((each) => each.plan === plan)
      .flatMap(({ id, statements }) =>
        statements.map((each) => [id.split('/')[2], each.text, each.value, cited(each.cite)]),
      );
    const printed = seedRows(`${plan}/statements`).map((row) => [
      ...[row.discrepancy, row.text, row.value],
      seedCite(row.cite),
    ]);
    expect(lines(compiled)).toEqual(lines(printed));
  });
});

test('positions are those of the gazetteer', () => {
  const places = new Map(seedRows('places').map((row) => [row.id, row]));
  for (const { id, geometry, properties: p } of features) {
    // Of several places only the located ones are drawn, which may be a single one.
    if (geometry?.type !== 'Point' || p.place === null) continue;
    const row = places.get(p.place ?? '');
    expect(geometry.coordinates, id).toEqual([Number(row?.lon), Number(row?.lat)]);
    expect([p.position?.method, p.position?.radiusM], id).toEqual([
      row?.method,
      Number(row?.radius_m),
    ]);
  }
});

test('limits of the national standards', () => {
  const compiled = standards.limits.map((limit) => [
    ...[limit.edition, limit.parameter, limit.class, limit.comparator, limit.value, limit.unit],
    limit.verification,
  ]);
  const printed = seedRows('standards/limits').map((row) => [
    ...[row.edition, row.parameter, row.class, row.comparator, numberOf(row.value), row.unit],
    row.verification,
  ]);
  expect(lines(compiled)).toEqual(lines(printed));
});
