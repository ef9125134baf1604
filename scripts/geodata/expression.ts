/**
 * Value of an arithmetic expression of numbers, `+ - * /` and brackets.
 *
 * @throws when the text holds anything else
 */
export function evaluate(expression: string): number {
  const tokens = expression.match(/\d+(?:\.\d+)?|[-+*/()]|\S/g) ?? [];
  let at = 0;

  function factor(): number {
    const token = tokens[at++];
    if (token === '-') return -factor();
    if (token === '(') {
      const inner = sum();
      if (tokens[at++] !== ')') throw new Error(`"${expression}": a bracket is not closed`);
      return inner;
    }
    if (token === undefined || !/^\d/.test(token)) {
      throw new Error(`"${expression}": a number expected, found "${token ?? 'the end'}"`);
    }
    return Number(token);
  }

  function product(): number {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/') {
      value = tokens[at++] === '*' ? value * factor() : value / factor();
    }
    return value;
  }

  function sum(): number {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      value = tokens[at++] === '+' ? value + product() : value - product();
    }
    return value;
  }

  const value = sum();
  if (at < tokens.length) throw new Error(`"${expression}": "${tokens[at]}" is not arithmetic`);
  return value;
}

/** True when `expression` comes to `printed`, to the digits that `printed` shows. */
export function comesTo(expression: string, printed: string): boolean {
  const digits = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  const step = 10 ** -digits;
  // Half a step either way, and a little for binary fractions.
  return Math.abs(evaluate(expression) - Number(printed)) <= step / 2 + 1e-9;
}
