/** Words of the quality views in Chinese. The English file has the same keys, which types enforce. */
export const qualityZh = {
  panel: {
    title: '环境质量',
    intro: '看水、空气、噪声、生态和排放好不好、有没有变好。每个数都照录自规划，可查出处。',
    close: '关闭',
    topicsLabel: '看什么',
    topics: {
      'surface-water': '地表水',
      groundwater: '地下水与水源',
      air: '空气',
      noise: '噪声',
      ecology: '生态',
      waste: '固废',
      emissions: '排放',
    },
    subject: '指标',
    noSubject: '规划中没有这方面的数据。',

    time: '年份',
    yearNow: (year: string) => `${year} 年`,
    yearBefore: '上一个有数据的年份',
    yearAfter: '下一个有数据的年份',
    play: '播放各年',
    pause: '暂停',
    ticksNote: '柱高表示该年有几项数据，◇ 是目标年。',
    counts: (year: string, figures: string) => `${year} 年：${figures} 项数据`,
    countTargets: (targets: string) => `${targets} 个目标`,
    countAbsent: (places: string) => `${places} 处无数据`,
    separator: '，',
    listSeparator: '、',

    edition: '按哪一版标准判定',
    editionThen: '当年有效的标准',
    editionToday: (number: string) => `今天有效的标准（${number}）`,
    editionFrom: (number: string, from: string) => `${number}（${from} 起执行）`,
    editionSpan: (number: string, from: string, to: string) => `${number}（${from} 至 ${to}）`,
    changes: (count: string) => `与当年有效的标准相比，${count} 处结论不同：`,
    noChanges: '与当年有效的标准相比，结论都不变。',
    changeOf: (place: string, figure: string, before: string, after: string) =>
      `${place} ${figure}：${before} → ${after}`,
    verdictMet: (limit: string) => `达到限值 ${limit}`,
    verdictOver: (limit: string) => `超过限值 ${limit}`,
    byClass: (number: string, name: string) => `${number}，${name}类`,
    byGrade: (number: string, name: string) =>
      `${number}，${name === '1' ? '一' : name === '2' ? '二' : name}级`,
    verdictNone: '没有限值可判',

    legend: '图例',
    unit: (unit: string) => `单位：${unit}`,
    judgedBy: (editions: string) => `判定依据：${editions}`,
    editionOf: (number: string, title: string, from: string) =>
      `${number}《${title}》，${from} 起执行`,
    editionUntil: (text: string, to: string) => `${text}，至 ${to}`,
    verification: {
      verified: '限值已与标准原文核对',
      secondary: '限值取自二手资料',
      unverified: '限值尚未与标准原文核对',
    },
    notJudged: '这一指标没有国家限值可判，只显示数值。',
    classRule: '断面类别由最差的一项参数决定；由部分参数算出的类别表示“至少这么差”。',
    riverNote: '河流按其上监测断面的类别着色（多个断面取最差的），没有断面的河段并无数据。',
    target: '目标（承诺，不是监测值）',
    targetLabel: '目',
    noDataNote: '其他年份有数、这一年没有的地方按“无数据”画，不作推算。',

    places: '各地数据',
    unplaced: (count: string) =>
      `规划没有给出其中 ${count} 处的位置：地图上在所属辖区以一个符号表示，取最差的一处。`,
    countOf: (count: string) => `${count} 处`,
    worstOf: (count: string) => `${count} 处中最差`,
    absentPlaces: (count: string) => `这一年无数据的地方（${count}）`,
    hasYears: (periods: string) => `有数据的时期：${periods}`,
    noData: '无数据',
    openPlace: (name: string) => `打开“${name}”`,
    scope: (scope: string) => `范围：${scope}`,
    period: (period: string) => `${period} 年的数`,
    figureTarget: (target: string) => `目标 ${target}`,
    printedOnly: '类别照录自规划。',
    computedOnly: '由所印浓度算得',
    bothClasses: (printed: string, computed: string) =>
      `规划写作${printed}，按其所印浓度应为${computed}`,
    classBasis: (parameters: string) => `依据：${parameters}`,
    exceedances: (list: string) => `主要污染物：${list}`,
    exceedanceOf: (name: string, times: string) => `${name} 超Ⅲ类限值 ${times} 倍`,
    printedMultiple: (name: string, times: string) => `${name}（${times}）`,
    computedMark: '算得',
    conflict: '规划对同一事项印有不同的数',
    contradictions: (count: string) => `规划自相矛盾 ${count} 处`,
    unjudged: {
      'no year': '没有年份，不作判定',
      'not in force': '当时没有收录的标准有效，不作判定',
      'unit not printed': '规划未印单位，不作判定',
      'other unit': '单位与限值不同，不作判定',
    },

    trendSpan: (verdict: string, from: string, fromValue: string, to: string, toValue: string) =>
      `${verdict}：${from} 年 ${fromValue} → ${to} 年 ${toValue}`,
    trendPercent: (percent: string) => `（${percent}%）`,
    trendVerdicts: { better: '变好', worse: '变差', same: '没有变化', rise: '上升', fall: '下降' },
    trendGaps: (years: string) => `其间 ${years} 年无数据`,

    takeAway: '带走',
    copyLink: '复制本视图的链接',
    download: '下载本图层（CSV，含出处）',
    print: '打印本页',
    csvHeader: [
      '指标',
      '规划',
      '地点',
      '地点编号',
      '范围',
      '时期',
      '性质',
      '数值',
      '单位',
      '原文',
      '所印类别',
      '算得类别',
      '判定',
      '限值',
      '标准',
      '备注',
      '出处',
    ],
    csvReport: '报告值',
    csvTarget: '目标',
    csvMet: '达到',
    csvOver: '超过',

    glossary: '名词解释',
  },
};

type Said<T> = T extends string
  ? string
  : T extends readonly string[]
    ? string[]
    : T extends (...args: infer A) => string
      ? (...args: A) => string
      : { [K in keyof T]: Said<T[K]> };

/** Every text of the quality views, whatever the language. */
export type QualityWords = Said<typeof qualityZh>;
