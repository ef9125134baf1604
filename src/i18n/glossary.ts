interface Explained {
  term: string;
  text: string;
}

/** A term of the field in one sentence, and the topics in which readers meet it. */
export interface GlossaryEntry {
  topics: readonly string[];
  zh: Explained;
  en: Explained;
}

type Row = [topics: string, termZh: string, textZh: string, termEn: string, textEn: string];

const ROWS: readonly Row[] = [
  [
    'surface-water',
    'Ⅲ类水',
    '地表水分Ⅰ至Ⅴ类，Ⅰ类最好；Ⅲ类及更好的水可作集中式饮用水水源、养鱼和游泳。',
    'Class III water',
    'Rivers are graded I (best) to V; water of class III or better may serve as a drinking-water source, for fish and for swimming.',
  ],
  [
    'surface-water',
    '劣Ⅴ类',
    '比最低一类（Ⅴ类）还差，基本失去使用功能的水。',
    'Worse than class V',
    'Water below the lowest class, of hardly any use.',
  ],
  [
    'surface-water',
    '监测断面',
    '河上定点取水样的横断面；“国考”“省考”断面由国家或省考核。',
    'River section',
    'A fixed line across a river where water is sampled; state or province check some of them.',
  ],
  [
    'surface-water emissions',
    '化学需氧量（COD）',
    '把水中污染物氧化掉需要的氧量，越高说明有机污染越重。',
    'COD',
    'Chemical oxygen demand: the oxygen needed to break down what pollutes the water; more means dirtier.',
  ],
  [
    'surface-water emissions',
    '氨氮',
    '主要来自生活污水和化肥的含氮污染物，对鱼有毒。',
    'Ammonia nitrogen',
    'Nitrogen from sewage and fertiliser, poisonous to fish.',
  ],
  [
    'surface-water',
    '超标倍数',
    '浓度超出Ⅲ类限值的部分是限值的多少倍；超标 1 倍就是限值的 2 倍。',
    'Multiple above the limit',
    'How many times the class III limit a figure lies above it; 1 means twice the limit.',
  ],
  [
    'groundwater',
    '地下水Ⅲ类',
    '地下水也分五类，Ⅲ类及更好的可作生活饮用水水源。',
    'Groundwater class III',
    'Groundwater too has five classes; class III or better can serve as drinking water.',
  ],
  [
    'groundwater',
    '水源水质达标率',
    '达到标准的取水量（或水源个数）占全部的比例。',
    'Source compliance rate',
    'The share of drinking-water sources, by count or volume, that meet the standard.',
  ],
  [
    'air',
    'PM₂.₅',
    '直径不超过 2.5 微米的细颗粒物，能深入肺部。',
    'PM₂.₅',
    'Particles up to 2.5 thousandths of a millimetre, fine enough to reach deep into the lungs.',
  ],
  [
    'air',
    'PM₁₀',
    '直径不超过 10 微米的可吸入颗粒物，扬尘是主要来源之一。',
    'PM₁₀',
    'Particles up to 10 thousandths of a millimetre that can be breathed in; dust is one main source.',
  ],
  [
    'air',
    '第 95 百分位（CO）',
    '把一年中每天的日均值从低到高排列，95% 的日子不超过的那个值，按日均限值判定。',
    '95th percentile (CO)',
    'Of a year’s daily means, the value that 95 % of the days do not exceed; judged by the daily limit.',
  ],
  [
    'air',
    '第 90 百分位（O₃）',
    '把一年中每天最大的 8 小时平均值排列，90% 的日子不超过的那个值，按 8 小时限值判定。',
    '90th percentile (O₃)',
    'Of each day’s highest 8-hour mean, the value that 90 % of the days do not exceed; judged by the 8-hour limit.',
  ],
  [
    'air',
    '优良天数',
    '空气质量指数（AQI）不超过 100 的天数，即“优”或“良”的日子。',
    'Good-air days',
    'Days on which the air quality index (AQI) was at most 100, rated excellent or good.',
  ],
  [
    'air',
    '重污染天数',
    '空气质量指数超过 200 的天数。',
    'Heavily polluted days',
    'Days on which the air quality index was above 200.',
  ],
  [
    'air',
    '综合指数',
    '六项污染物各自的浓度除以二级限值后相加，越小越好。',
    'Composite index',
    'Each of six pollutants divided by its class 2 limit, added up; lower is better.',
  ],
  [
    'air',
    '二级标准',
    '居住、商业、工业和农村地区适用的空气限值；一级更严，用于自然保护区等。',
    'Class 2 air limits',
    'The limits for homes, shops, industry and countryside; class 1, for nature reserves, is stricter.',
  ],
  [
    'noise',
    '等效声级（Leq）',
    '把一段时间里起伏的声音折算成能量相同的稳定声音，单位 dB(A)。',
    'Leq',
    'The steady level with the same energy as sound that rises and falls over a period, in dB(A).',
  ],
  [
    'noise',
    '声环境功能区',
    '按用途分区定限值：0 类疗养，1 类居住文教，2 类混合，3 类工业，4 类交通干线两侧。',
    'Noise zones',
    'Limits go by use: 0 for sanatoria, 1 homes and schools, 2 mixed, 3 industry, 4 beside main roads and railways.',
  ],
  [
    'noise',
    '昼间与夜间',
    '一般昼间为 6 时至 22 时，夜间为 22 时至次日 6 时，夜间限值更严。',
    'Day and night',
    'Day usually runs from 6:00 to 22:00; the limits for the night are stricter.',
  ],
  [
    'ecology',
    '生态环境状况指数（EI）',
    '由植被、水、土地和污染等几项合成的 0 至 100 的指数，越高越好。',
    'Ecological index (EI)',
    'An index from 0 to 100 out of plant cover, water, land and pollution; higher is better.',
  ],
  [
    'ecology',
    '生态保护红线',
    '必须严格保护、原则上禁止开发的区域。',
    'Ecological red line',
    'Land under strict protection on which building is in principle forbidden.',
  ],
  [
    'waste',
    '综合利用与处置',
    '利用是把废物变成原料或能源，处置是填埋、焚烧等，两者不同。',
    'Use and disposal',
    'Use turns waste into material or energy; disposal buries or burns it. They are not the same.',
  ],
  [
    'waste',
    '危险废物',
    '有毒、易燃、腐蚀等，须由有资质单位处置的废物。',
    'Hazardous waste',
    'Waste that is poisonous, flammable or corrosive and must go to licensed handlers.',
  ],
  [
    'emissions surface-water',
    '总量控制',
    '规定一个地区某种污染物一年最多排放多少吨，或比基准年削减多少。',
    'Total control',
    'A cap on the tonnes of a pollutant that an area may emit in a year, or a cut against a base year.',
  ],
  [
    'emissions',
    '削减比例',
    '与基准年相比减少了百分之几；数字为负表示排放反而增加。',
    'Cut',
    'By how many per cent something fell against the base year; below zero it rose instead.',
  ],
  [
    'emissions',
    '挥发性有机物（VOCs）',
    '容易挥发的有机气体，和氮氧化物一起在阳光下生成臭氧。',
    'VOCs',
    'Organic gases that evaporate easily; in sunlight they form ozone together with nitrogen oxides.',
  ],
];

/** The terms that the quality views use, in the order of the topics. */
export const GLOSSARY: readonly GlossaryEntry[] = ROWS.map(
  ([topics, termZh, textZh, termEn, textEn]) => ({
    topics: topics.split(' '),
    zh: { term: termZh, text: textZh },
    en: { term: termEn, text: textEn },
  }),
);
