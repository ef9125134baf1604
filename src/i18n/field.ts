const zh = {
  title: '现场',
  parts: '现场各部分',
  visits: '记录',
  positions: '订正位置',
  exchange: '导出与导入',
  storage: '离线与存储',
  close: '关闭现场',
  opening: '正在打开本机的记录…',
};

export type FieldWords = typeof zh;

const en: FieldWords = {
  title: 'In the field',
  parts: 'Parts of field work',
  visits: 'Visits',
  positions: 'Positions',
  exchange: 'Export and import',
  storage: 'Offline and storage',
  close: 'Close field work',
  opening: 'Opening the records on this device…',
};

/** Words of the field panel's frame by language; its parts have their own. */
export const FIELD_WORDS: Record<'zh' | 'en', FieldWords> = { zh, en };
