import { describe, expect, test } from 'vitest';
import { nationalRule, PROJECT_TYPES, projectType, rule } from './fixtures.ts';
import { bindsType } from './project-types.ts';
import type { Rule } from './types.ts';

const tree = new Map(PROJECT_TYPES.map((type) => [type.id, type]));
const binds = (changes: Partial<Rule>, type = 'coking') =>
  bindsType(tree, rule('r', changes), type);

describe('a rule binds a type', () => {
  test('that it names, or by naming any', () => {
    expect(binds({ projectTypes: ['coking'] }).truth).toBe('certain');
    expect(binds({ projectTypes: ['any'] }, 'housing').truth).toBe('certain');
    expect(binds({ projectTypes: ['coking'] }, 'housing').truth).toBe('none');
  });

  test('by a class that its own plan or a law puts it in, at any depth', () => {
    expect(binds({ projectTypes: ['heavy'] }).truth).toBe('certain');
    expect(binds({ projectTypes: ['dirty'] }).truth).toBe('certain');
  });

  test('not by being above it', () => {
    expect(binds({ projectTypes: ['coking'] }, 'heavy').truth).toBe('none');
  });

  test('possibly, by our reading', () => {
    expect(binds({ projectTypes: ['thirsty'] })).toMatchObject({
      truth: 'possible',
      reasons: [{ key: 'class-by-reading', type: 'coking', class: 'thirsty' }],
      settle: [{ key: 'ask-class', class: 'thirsty' }],
    });
  });

  test('possibly, by what another plan says of the class', () => {
    expect(binds({ plan: 'beta-14', projectTypes: ['heavy'] }).truth).toBe('possible');
    const national = nationalRule('n', { projectTypes: ['heavy'] });
    expect(bindsType(tree, national, 'coking').truth).toBe('possible');
  });
});

describe('an exception', () => {
  test('spares the type and what is below it', () => {
    expect(binds({ except: ['coking'] }).truth).toBe('none');
    expect(binds({ except: ['dirty'] }).truth).toBe('none');
    expect(binds({ except: ['housing'] }).truth).toBe('certain');
  });

  test('that rests on our reading leaves it possible', () => {
    expect(binds({ except: ['thirsty'] })).toMatchObject({
      truth: 'possible',
      reasons: [{ key: 'class-by-reading', class: 'thirsty' }],
    });
  });
});

test('a circle of classes ends', () => {
  const circle = [projectType('a', ['b', 'stated']), projectType('b', ['a', 'stated'])];
  const round = new Map(circle.map((type) => [type.id, type]));
  expect(bindsType(round, rule('r', { projectTypes: ['c'] }), 'a').truth).toBe('none');
});
