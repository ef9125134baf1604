import { describe, expect, test } from 'vitest';
import { EFFECTS, GRADES } from '#domain/siting/types.ts';
import { KINDS } from '#domain/types.ts';
import { catalog, features, obligations, plans, ruleSet, seedRows } from './load.ts';

const { rules, derivedZones, projectTypes } = ruleSet;
const typeOf = new Map(projectTypes.map((type) => [type.id, type]));
const featureIds = new Set(features.map(({ id }) => id));

/** Types that the command line promises. */
const PROMISED =
  'coking chemical cement casting refractory-kiln coal-washing power hazardous-waste landfill livestock fuel-station sewage-plant residential'.split(
    ' ',
  );

describe('rules', () => {
  test('every siting obligation is a rule, and every rule of a plan such an obligation', () => {
    const spatial = obligations.filter((each) => each.spatial).map(({ id }) => id);
    const own = rules.filter(({ origin }) => origin === 'plan').map(({ id }) => id);
    expect(own.toSorted()).toEqual(spatial.toSorted());
    expect(own.length).toBeGreaterThan(150);
  });

  test('ids are unique, words stand in both languages, dates in order', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, text, textEn, from, to, effect } of rules) {
      expect(text, id).toMatch(/\S/);
      expect(textEn, id).toMatch(/^[^\u3400-\u9fff]+$/);
      expect(EFFECTS, id).toContain(effect);
      expect(to === null || from <= to, id).toBe(true);
    }
  });

  test('every rule but those of screening is cited, national ones with their status', () => {
    for (const { id, origin, cite, verification } of rules) {
      expect(cite.length > 0, id).toBe(origin !== 'screening');
      expect(verification !== undefined, id).toBe(origin === 'national');
      for (const each of cite) expect(each.plan ?? each.document, id).toMatch(/\S/);
    }
  });

  test('every target is a feature, a kind, a category or a grade of protection', () => {
    const tokens = new Set([
      ...KINDS.map((kind) => `kind:${kind}`),
      ...catalog.categories.map(({ id }) => `category:${id}`),
      ...GRADES.map((grade) => `protection:${grade}`),
    ]);
    for (const { id, target } of rules) {
      expect(featureIds.has(target) || tokens.has(target), `${id}: ${target}`).toBe(true);
    }
  });

  test('a kind, category or grade that a rule speaks of has something of it', () => {
    const empty = rules.filter(({ target }) => {
      const [what, name] = target.split(':');
      if (what === 'protection') return !derivedZones.some(({ grade }) => grade === name);
      if (what !== 'kind' && what !== 'category') return false;
      return !features.some(({ properties: { kind, category } }) =>
        [kind, category].includes(name as never),
      );
    });
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  test('a rule of screening says that its distance is no legal one', () => {
    const screening = rules.filter(({ origin }) => origin === 'screening');
    expect(screening.length).toBeGreaterThan(0);
    for (const { id, text, textEn, effect } of screening) {
      expect(text, id).toContain('不是法定距离');
      expect(textEn, id).toContain('not a legal limit');
      expect(effect, id).toBe('notice');
    }
  });

  test('no two plans of one territory hold on the same day', () => {
    for (const plan of plans) {
      const [own] = rules.filter((rule) => rule.plan === plan.id);
      const later = plans.filter(
        ({ jurisdiction, period }) =>
          jurisdiction.split('/')[2] === plan.jurisdiction.split('/')[2] &&
          period[0] > plan.period[0],
      );
      const next = Math.min(...later.map(({ period }) => period[0]));
      expect(own?.to, plan.id).toBe(later.length === 0 ? null : `${next - 1}-12-31`);
    }
    expect(rules.find(({ plan }) => plan === 'yangquan-12')?.to).toBe('2020-12-31');
  });

  test('the Code takes over from the water law on one day, article by article', () => {
    const articles = { 318: 64, 319: 65, 320: 66, 321: 67 };
    for (const [now, before] of Object.entries(articles)) {
      const code = rules.filter(({ id }) => id.startsWith(`national/code-${now}-`));
      const law = rules.filter(({ id }) => id.startsWith(`national/water-law-${before}-`));
      expect(code.length).toBeGreaterThan(0);
      const body = (list: typeof rules) =>
        list.map(({ text, target, effect, projectTypes: types }) => [text, target, effect, types]);
      expect(body(law)).toEqual(body(code));
      for (const { to } of law) expect(to).toBe('2026-08-14');
      for (const { from, to, verification } of code) {
        expect([from, to, verification]).toEqual(['2026-08-15', null, 'verified']);
      }
    }
  });
});

describe('project types', () => {
  test('those promised may be chosen, and a class has members', () => {
    for (const id of PROMISED) expect(typeOf.get(id)?.choosable, id).toBe(true);
    const classes = projectTypes.filter(({ choosable }) => !choosable).map(({ id }) => id);
    const members = new Set(projectTypes.flatMap(({ parents }) => parents.map(({ id }) => id)));
    for (const id of classes) expect(id === 'any' || members.has(id), id).toBe(true);
  });

  test('every type that a rule names is known, and every class leads to a rule', () => {
    const named = new Set(rules.flatMap((rule) => [...rule.projectTypes, ...(rule.except ?? [])]));
    for (const id of named) expect(typeOf.has(id), id).toBe(true);
    for (const { id, choosable, parents } of projectTypes) {
      expect(choosable || named.has(id) || parents.length > 0, id).toBe(true);
    }
  });

  test('no type is its own class by way of others', () => {
    for (const { id } of projectTypes) {
      const above = new Set(typeOf.get(id)?.parents.map((parent) => parent.id));
      for (const each of above) {
        for (const parent of typeOf.get(each)?.parents ?? []) above.add(parent.id);
      }
      expect(above.has(id), id).toBe(false);
    }
  });

  test('what a plan states is cited, and the cited plan is of the record', () => {
    const stated = seedRows('project-classes').filter(({ basis }) => basis === 'stated');
    expect(stated.length).toBeGreaterThan(0);
    for (const { type = '', class: name, plan, cite } of stated) {
      const parent = typeOf.get(type)?.parents.find(({ id }) => id === name);
      expect(
        parent?.cite.some((each) => each.plan === plan),
        `${type} ${name}`,
      ).toBe(true);
      expect(cite, `${type} ${name}`).toMatch(/\S/);
      expect(plans.map(({ id }) => id)).toContain(plan);
    }
  });

  test('codes of the national classification are shown as unverified', () => {
    const codes = projectTypes.flatMap(({ industry }) => industry);
    expect(codes.length).toBeGreaterThan(20);
    for (const { code, verification } of codes) {
      expect(code).toMatch(/^\d{2,4}$/);
      expect(verification).toBe('unverified');
    }
  });
});

describe('derived protection zones', () => {
  test('every single water source has its three, with both reasons and a citation', () => {
    const sources = features.filter(
      ({ properties: { kind, category } }) =>
        kind === 'water-source' && category !== 'source-group' && category !== 'spring',
    );
    const wanted = sources.flatMap(({ id }) => GRADES.map((grade) => `${id}/${grade}`));
    expect(derivedZones.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
    for (const { id, reason, reasonEn, cite } of derivedZones) {
      expect(reason, id).toMatch(/\S/);
      expect(reasonEn, id).toMatch(/^[^\u3400-\u9fff]+$/);
      expect(cite.length, id).toBeGreaterThan(1);
    }
  });

  test('only the confined pore water of 平城区 gives radii', () => {
    const radii = derivedZones
      .filter(({ lowerM }) => lowerM !== null)
      .map(({ id, lowerM, upperM }) => [id, lowerM, upperM]);
    expect(radii).toEqual([
      ['pingcheng-14/water-source/anjiaxiaocun/grade-1', 30, 1000],
      ['pingcheng-14/water-source/shilidian/grade-1', 30, 1000],
    ]);
  });
});
