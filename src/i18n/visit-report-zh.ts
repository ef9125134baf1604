/**
 * The printed visit report's words in Chinese, beside those that it shares with the visits' own.
 * The English file has the same keys, which types enforce.
 */
export const visitReportZh = {
  reportTitle: '现场检查报告',
  place: '地点',
  unnamed: '未填名称',
  id: '要素编号',
  plan: '规划',
  notGiven: '未填',
  position: '检查位置（WGS 84）',
  positionTaken: (time: string) => `${time} 取得`,
  notOnSite: '不是在现场取得的',
  noPosition: '没有记录位置',
  mapped: '要素在图集中的位置',
  distance: (range: string) => `距检查位置 ${range}`,
  gone: '现在的数据里已没有这个要素；名称和编号照录记录当天的数据。',

  map: '位置图',
  noMap: '检查位置和要素的位置都没有，不能画位置图。',
  north: '北',
  legend: '图例',
  signs: {
    spot: '检查位置与误差圈',
    outline: '要素的范围或走向',
    doubt: '要素的真实位置在圈内',
    area: '区县边界（示意）',
    line: '河流（示意）',
  },
  signFeature: '要素在图集中的位置',

  summary: '汇总',
  unanswered: '未答',
  values: {
    beyond: '数值不在限值以内',
    within: '数值在限值以内',
    'beyond-span': '一次读数不在均值、比例等限值以内（不是判定）',
    'within-span': '一次读数在均值、比例等限值以内（不是判定）',
    'beyond-target': '数值与规划目标不符',
    'within-target': '数值达到规划目标',
    'cannot-tell': '数值不能比较',
  },

  noValues: '没有记录数值。',

  noItems: '开始记录时没有读到约束这里的义务。',
  noneTold: '没有作答的。',
  columns: {
    number: '序号',
    answer: '现场情况',
    obligation: '义务与出处',
    limit: '限值或目标',
    value: '测得的值与比较',
    note: '备注',
  },
  target: '规划目标',

  measurements: '测值与国家标准限值',
  measureColumns: {
    name: '参数',
    value: '测得的值',
    limit: '限值',
    comparison: '比较',
    standard: '标准、类别与核对情况',
  },
  notMeasured: (names: string) => `没有测：${names}。`,
  verifications: {
    verified: '限值已与标准原文核对。',
    secondary: '限值取自转述，没有与标准原文核对。',
    unverified: '限值没有与标准原文核对。',
  },
  notCompared: (reason: string) => `不能比较：${reason}`,
  reasons: {
    'no-value': '没有填数值。',
    'no-number': '填的不是一个数。',
    ambiguous: '逗号可能是小数点，也可能是千分位。',
    'no-detection-limit': '没有填检出限。',
    'no-limit': '没有可比的限值。',
    'no-unit': '没有填单位。',
    'other-unit': '单位与限值的单位不是同一种量。',
    'below-detection': '低于检出限，但检出限比限值还高。',
    'above-range': '超出仪器量程，但量程没有到限值。',
  },

  nothing: '没有。',
  photoMissing: '这张照片的内容不在打印时所用的设备上。',
  open: (n: number) => `未答的义务（${n} 条）`,

  meanings: '说明',
  meaningTexts: [
    '现场情况由检查人填写，限值照录所引的文件；本图集不作任何法律认定。',
    '“比较”只是把填写的一个数与限值相比，不是达标与否的判定。',
    '“未看到”是检查时没有看到或没有条件看；“未答”是没有填写；“—”是没有这一项。',
    '图上的十字是检查位置，周围的浅色圆是它的误差；虚线圆表示要素的真实位置在圆内某处，圆心不是确切位置。边界与河流为示意。',
    '义务是本图集对规划文字的摘写，以出处所列的原文为准。',
  ],
  record: '记录与数据',
  recordId: '记录编号',
  created: '建立时间',
  updated: '最后修改',
  checklistData: '检查内容所用数据',
  printData: '打印时的数据',
  version: (version: string) => `版本 ${version}`,
  versionOf: (version: string, date: string) => `版本 ${version}，${date}`,
  printed: '打印日期',

  signatures: '签字',
  signers: ['检查人', '当事人', '日期'],
  separator: '、',
  colon: '：',
};

export type VisitReportWords = typeof visitReportZh;
