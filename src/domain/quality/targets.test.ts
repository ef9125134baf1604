import { describe, expect, test } from 'vitest';
import { parseFigure, parseTarget } from './targets.ts';

describe('a printed target', () => {
  test.each([
    ['35', null, 35],
    ['≤23.53', '<=', 23.53],
    ['≥75.4', '>=', 75.4],
    ['<10', '<', 10],
    ['＜10', '<', 10],
    ['＞95%（不含本底超标项目）', '>', 95],
    ['高于80', '>', 80],
    ['不低于60%', '>=', 60],
    ['不超过45', '<=', 45],
    ['城镇≥60%', '>=', 60],
    ['0', null, 0],
    ['54.0', null, 54],
  ])('%s is a number', (text, comparator, value) => {
    expect(parseTarget(text)).toMatchObject({ kind: 'limit', comparator, value });
  });

  test.each([
    ['降低18.9%', { kind: 'cut', percent: 18.9 }],
    ['不降低', { kind: 'keep', not: 'fall' }],
    ['划定, 不降低', { kind: 'keep', not: 'fall' }],
    ['不低于现状', { kind: 'keep', not: 'fall' }],
    ['零增加', { kind: 'keep', not: 'rise' }],
    ['持续下降', { kind: 'direction', to: 'fall' }],
    ['持续上升', { kind: 'direction', to: 'rise' }],
    ['消除劣Ⅴ类', { kind: 'class', step: 4 }],
    ['达到Ⅲ类', { kind: 'class', step: 2 }],
    ['完成市级考核任务', { kind: 'elsewhere' }],
    ['完成省下达指标', { kind: 'elsewhere' }],
    ['完成市下达减排任务', { kind: 'elsewhere' }],
    ['同上', { kind: 'elsewhere' }],
    ['10-30', { kind: 'range', low: 10, high: 30 }],
    ['接近160', { kind: 'about', value: 160 }],
    ['力争接近540', { kind: 'about', value: 540 }],
    ['约30%', { kind: 'about', value: 30 }],
    ['30%左右', { kind: 'about', value: 30 }],
  ])('%s', (text, target) => {
    expect(parseTarget(text)).toEqual(target);
  });

  test.each([
    '一千亿元',
    '过百万',
    '市区≥275d，县区政府所在地≥200d',
    '市区85%，县区政府所在地70%',
    '优于《地表水环境质量标准》（GB3838-2002）Ⅲ类',
    '国家二级标准',
    '达覆盖50km2 能力',
    '完善',
    '有效保障',
    '',
  ])('%s is words: it asks for no one figure', (text) => {
    expect(parseTarget(text)).toEqual({ kind: 'words' });
  });
});

describe('a figure in a text cell', () => {
  test.each([
    ['33.25', { value: 33.25, unit: '', cut: false }],
    ['5641.07吨', { value: 5641.07, unit: '吨', cut: false }],
    ['降低33.9%', { value: 33.9, unit: '%', cut: true }],
    ['劣Ⅴ类', null],
    ['完成', null],
    ['接近3', null],
    ['≥90', null],
  ])('%s', (text, figure) => {
    expect(parseFigure(text)).toEqual(figure);
  });
});
