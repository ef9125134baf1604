import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comesTo, evaluate } from './expression.ts';

/** An expression with the value that JavaScript's own arithmetic gives its parts. */
interface Term {
  text: string;
  value: number;
  /** How tightly it binds: 3 number or bracket, 2 product, 1 sum. */
  level: number;
}

const number: fc.Arbitrary<Term> = fc
  .tuple(fc.nat(9999), fc.integer({ min: 0, max: 4 }))
  .map(([n, digits]) => (n / 10 ** digits).toFixed(digits))
  .map((text) => ({ text, value: Number(text), level: 3 }));

const bracketed = (term: Term, least: number) =>
  term.level < least ? `(${term.text})` : term.text;

const OPERATIONS: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

function join(left: Term, operator: string, right: Term): Term {
  const level = operator === '+' || operator === '-' ? 1 : 2;
  // A right operand of the same level needs its brackets: 1-(2-3).
  const text = `${bracketed(left, level)} ${operator} ${bracketed(right, level + 1)}`;
  return { text, value: OPERATIONS[operator]?.(left.value, right.value) ?? Number.NaN, level };
}

const { term } = fc.letrec<{ term: Term; joined: Term; negated: Term }>((tie) => ({
  term: fc.oneof({ maxDepth: 5 }, number, tie('joined'), tie('negated')),
  joined: fc
    .tuple(tie('term'), fc.constantFrom('+', '-', '*', '/'), tie('term'))
    .map(([left, operator, right]) => join(left, operator, right)),
  negated: tie('term').map((inner) => ({
    text: `-${bracketed(inner, 3)}`,
    value: -inner.value,
    level: 3,
  })),
}));

describe('arithmetic of printed figures', () => {
  test('any expression comes to what JavaScript makes of its parts', () => {
    fc.assert(
      fc.property(term, ({ text, value }) => {
        expect(evaluate(text)).toBe(value);
      }),
    );
  });

  test.each([
    ['20.9/4718*100', (20.9 / 4718) * 100],
    ['10-4-3', 3],
    ['100/10/5', 2],
    ['2+3*4', 14],
    ['(2+3)*4', 20],
    ['-3+5', 2],
    [' 1 + 2 ', 3],
  ])('%s', (text, value) => {
    expect(evaluate(text)).toBe(value);
  });

  test.each(['', '1+', '(1+2', '1 2', '1.2.3', '2^3', '1e3', 'x', '+1', '1)', 'process.exit()'])(
    '"%s" is refused and quoted',
    (text) => {
      expect(() => evaluate(text)).toThrow(`"${text}"`);
    },
  );
});

describe('what an expression comes to', () => {
  test.each([
    ['20.9/4718*100', '0.44'],
    ['20.9/4718*100', '0.4'],
    ['20.9/4718*100', '0.443'],
    ['1/8', '0.13'],
    ['1/8', '0.12'],
    ['0.1+0.2', '0.30'],
    ['3-5', '-2'],
  ])('%s comes to %s, to the digits printed', (text, printed) => {
    expect(comesTo(text, printed)).toBe(true);
  });

  test.each([
    ['20.9/4718*100', '0.8'],
    ['20.9/4718*100', '0.444'],
    ['20.9/4718*100', '0.45'],
    ['20.9/4718*100', '1'],
    ['3-5', '2'],
    ['1/0', '0'],
    ['1+1', '约2'],
  ])('%s does not come to %s', (text, printed) => {
    expect(comesTo(text, printed)).toBe(false);
  });

  test('a value agrees with itself rounded to any number of digits, and not with two steps more', () => {
    const cents = fc.integer({ min: -999_999, max: 999_999 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 3 }), (n, digits) => {
        const value = n / 1000;
        const text = value < 0 ? `0-${Math.abs(value)}` : `${value}`;
        expect(comesTo(text, value.toFixed(digits))).toBe(true);
        expect(comesTo(text, (value + 2 * 10 ** -digits).toFixed(digits))).toBe(false);
      }),
    );
  });
});
