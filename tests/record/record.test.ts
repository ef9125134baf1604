import { describe, expect, test } from 'vitest';
import { type Cite, KINDS, METHODS } from '#domain/types.ts';
import {
  catalog,
  discrepancies,
  featureOf,
  features,
  indicatorOf,
  indicators,
  layers,
  obligationOf,
  obligations,
  plans,
  standards,
} from './load.ts';

/** Ids of those whose citations are missing or name no section. */
function uncited(items: { id: string; cite?: Cite[] | undefined }[]): string[] {
  return items
    .filter(({ cite = [] }) => cite.length === 0 || cite.some(({ section }) => !section.trim()))
    .map((item) => item.id);
}

describe('every figure is cited', () => {
  test('features, indicators, obligations and plans', () => {
    const cited = features.map(({ id, properties: { cite } }) => ({ id, cite }));
    expect(uncited([...cited, ...indicators, ...obligations, ...plans])).toEqual([]);
  });

  test('facts, observations and values of series', () => {
    const values = features.flatMap(({ id, properties: { facts, observations } }) =>
      [...facts, ...observations].map(({ cite }) => ({ id, cite })),
    );
    const series = indicators.flatMap(({ id, series: list }) =>
      list.map(({ cite }) => ({ id, cite })),
    );
    expect(values.length + series.length).toBeGreaterThan(0);
    expect(uncited([...values, ...series])).toEqual([]);
  });

  test('contradictions, by every statement that they quote', () => {
    const quoted = discrepancies.flatMap(({ id, statements }) =>
      statements.map(({ cite }) => ({ id, cite })),
    );
    expect(uncited(quoted)).toEqual([]);
    for (const { id, statements } of discrepancies) {
      expect(statements.length, id).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('every position says how good it is', () => {
  test('what is drawn has a method, a radius and a basis in both languages', () => {
    const drawn = features.filter((feature) => feature.geometry);
    expect(drawn.length).toBeGreaterThan(0);
    for (const { id, properties } of drawn) {
      const { position } = properties;
      expect(METHODS, id).toContain(position?.method);
      expect(position?.radiusM, id).toBeGreaterThan(0);
      expect(position?.basis, id).toMatch(/\S/);
      expect(position?.basisEn, id).toMatch(/\S/);
    }
  });

  test('what is known only to a county is not drawn, but the county itself is', () => {
    const areas = features.filter((feature) => feature.properties.position?.method === 'area');
    const outlines = areas.filter((feature) => feature.geometry);
    for (const { id, properties, geometry } of outlines) {
      expect(properties.kind, id).toBe('jurisdiction');
      expect(['Polygon', 'MultiPolygon'], id).toContain(geometry?.type);
    }
    const home = plans.map((plan) => plan.jurisdiction);
    expect(outlines.map((feature) => feature.id)).toEqual(expect.arrayContaining(home));
    for (const { id, properties, geometry } of areas) {
      if (geometry) continue;
      expect(properties.position?.radiusM, id).toBeNull();
      expect(properties.position?.basis, id).toMatch(/\S/);
    }
  });

  test('what has no position has no geometry', () => {
    const lost = features.filter((feature) => !feature.properties.position);
    expect(lost.filter((feature) => feature.geometry)).toEqual([]);
  });
});

describe('ids', () => {
  test('are unique over the whole record, and say plan and kind', () => {
    const all = [...features, ...indicators, ...obligations, ...discrepancies].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    for (const { id, properties } of features) {
      expect(id).toBe(properties.id);
      expect(id).toMatch(new RegExp(`^${properties.plan}/${properties.kind}/[a-z0-9-]+$`));
    }
  });

  test('name a plan that the record has', () => {
    const known = plans.map((plan) => plan.id);
    for (const { id, plan } of [...indicators, ...obligations, ...discrepancies]) {
      expect(known).toContain(plan);
      expect(id.startsWith(`${plan}/`)).toBe(true);
    }
    for (const plan of plans) {
      expect(featureOf(plan.jurisdiction).properties.kind).toBe('jurisdiction');
    }
  });
});

describe('links', () => {
  const linked = [
    ...features.map(({ id, properties: { links } }) => ({ id, links })),
    ...indicators.map(({ id, links }) => ({ id, links })),
  ];
  const linksOf = new Map(linked.map(({ id, links }) => [id, links]));

  test('every link leads somewhere, and back', () => {
    expect(linked.flatMap((end) => end.links).length).toBeGreaterThan(0);
    for (const { id, links } of linked) {
      for (const { rel, id: other, inverse } of links) {
        const back = linksOf.get(other)?.filter((link) => link.id === id && link.rel === rel);
        expect(back, `${id} ${rel} ${other}`).toHaveLength(1);
        expect(back?.[0]?.inverse, `${other} ${rel} ${id}`).toBe(inverse ? undefined : true);
      }
    }
  });

  test('every obligation stands at the features that it binds, and only there', () => {
    for (const { id, features: bound } of obligations) {
      expect(bound.length, id).toBeGreaterThan(0);
      for (const feature of bound) {
        expect(featureOf(feature).properties.obligations, feature).toContain(id);
      }
    }
    for (const { id, properties } of features) {
      for (const duty of properties.obligations) expect(obligationOf(duty).features).toContain(id);
    }
  });

  test('every contradiction stands at the features and indicators that it names', () => {
    for (const { id, features: named, indicators: figures } of discrepancies) {
      for (const name of named) expect(featureOf(name).properties.discrepancies).toContain(id);
      for (const name of figures) expect(indicatorOf(name).discrepancies).toContain(id);
    }
  });

  test('every siting rule has its target and known project types', () => {
    const known = catalog.projectTypes.map((type) => type.id);
    const rules = obligations.flatMap(({ spatial }) => spatial ?? []);
    expect(rules.length).toBeGreaterThan(0);
    for (const { target, projectTypes } of rules) {
      expect(featureOf(target).id).toBe(target);
      for (const type of projectTypes) expect(known).toContain(type);
    }
  });

  test('every observation is one of its indicator', () => {
    for (const { id, properties } of features) {
      for (const { indicator, period } of properties.observations) {
        const { feature, series } = indicatorOf(indicator);
        expect(feature, indicator).toBe(id);
        expect(series.map((value) => value.period)).toContain(period);
      }
    }
    for (const { id, feature, series } of indicators.filter((each) => each.feature)) {
      const own = featureOf(feature ?? '').properties.observations;
      expect(own.filter((each) => each.indicator === id)).toHaveLength(series.length);
    }
  });
});

describe('catalog', () => {
  test('says on which day this version was compiled', () => {
    expect(catalog.date).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test('counts what each layer holds, and how much of it is drawn', () => {
    expect(layers.map((layer) => layer.kind)).toEqual([...KINDS]);
    for (const { kind, listed, features: count, located } of layers) {
      expect(listed).toHaveLength(count);
      expect(listed.filter((feature) => feature.geometry)).toHaveLength(located);
      expect(listed.filter((feature) => feature.properties.kind !== kind)).toEqual([]);
    }
  });

  test('has every category that a feature has, under its kind', () => {
    const known = catalog.categories.map(({ id, kind }) => `${kind} ${id}`);
    for (const { properties: p } of features) expect(known).toContain(`${p.kind} ${p.category}`);
  });
});

describe('standards', () => {
  test('every limit has its edition and its parameter', () => {
    const editions = standards.editions.map((edition) => edition.id);
    const parameters = catalog.parameters.map((parameter) => parameter.id);
    expect(standards.limits.length).toBeGreaterThan(0);
    for (const limit of standards.limits) {
      expect(editions).toContain(limit.edition);
      expect(parameters).toContain(limit.parameter);
      expect(Number.isFinite(limit.value)).toBe(true);
    }
  });

  test('no two editions limit the same value on the same day', () => {
    const spans = new Map(standards.editions.map(({ id, from, to }) => [id, { from, to }]));
    const groups = new Map<string, { from: string; to: string | null }[]>();
    for (const { edition, parameter, class: name } of standards.limits) {
      const span = spans.get(edition);
      const key = `${parameter} ${name}`;
      if (span) groups.set(key, [...(groups.get(key) ?? []), span]);
    }
    for (const [key, list] of groups) {
      const ordered = list.toSorted((a, b) => a.from.localeCompare(b.from));
      ordered.slice(1).forEach((span, i) => {
        expect(String(ordered[i]?.to) < span.from, key).toBe(true);
      });
    }
  });
});
