/** Synthetic names of sites, as plans print them; the same on every run. */

const SYLLABLES = [
  ...'安北昌长城川春大德东都方丰福富高光广贵海汉河恒红宏洪湖华怀黄吉佳嘉建江金津京景开康昆乐丽利连林临灵龙',
  ...'隆鲁梅美门孟密明南宁平浦齐祁启千桥青清泉仁荣瑞三沙山上沈石寿双水顺松苏太泰潭唐棠天通同桐万望温文武西溪',
];
const TRADES = ['', '', '', '水泥', '化工', '煤业', '热电', '制药', '环保科技', '农牧', '再生资源'];
const TYPES = [
  '污水处理厂',
  '有限公司',
  '有限责任公司',
  '水源地',
  '垃圾填埋场',
  '空气自动监测站',
  '国控断面',
  '自然保护区',
  '工业园区',
  '养殖场',
];

/** A source of numbers in [0, 1) that depends on its seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pickOne<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** So many names, such as "平城县双河热电有限责任公司". */
export function syntheticNames(count: number, seed = 20_261): string[] {
  const random = randomFrom(seed);
  const syllable = () => pickOne(random, SYLLABLES);
  return Array.from({ length: count }, () => {
    const place = syllable() + syllable() + pickOne(random, ['县', '市', '区', '镇']);
    return place + syllable() + syllable() + pickOne(random, TRADES) + pickOne(random, TYPES);
  });
}
