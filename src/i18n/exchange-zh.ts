/** The words of export and import in Chinese. The English file has the same keys, which types enforce. */
const part = (detail: string) => (detail ? `（${detail}）` : '');

export const exchangeZh = {
  title: '导出与导入',
  intro: '记录只存在这台设备上。导出的文件可以备份、交给别人，或在另一台设备上导入。',
  unavailable: {
    failed:
      '浏览器不让这个页面保存数据，现在没有可导出的记录，也不能导入。请关闭无痕模式，或在网站设置里允许保存数据，再重新载入。',
    blocked: '另一个标签页还开着旧版本，记录暂时打不开。请关闭其他标签页。',
    newer: '记录是由更新的版本保存的，没有改动。请重新载入页面以更新。',
  },
  saving: {
    saving: '正在保存…',
    failed: '有内容没有保存成功。请不要关闭页面，再试一次。',
    full: '有内容没有保存：本机空间已满。请先导出，腾出空间，再试一次。',
  },
  retry: '再试一次',
  roomLow: (free: string) => `本机只剩 ${free} 空间：请先导出，再清理空间。`,
  clockDoubt: '本机时钟可能不准：请核对日期和时间。记录不会因此丢失。',
  damaged: (n: number) => `有 ${n} 条记录读不出来：已原样留在本机，没有删除，导出时不包括。`,

  exportTitle: '导出',
  nothing: '还没有记录或订正位置可导出。',
  contents: (visits: string, photos: string, positions: string) =>
    `${visits} 条记录、${photos} 张照片、${positions} 处订正位置`,
  size: (bytes: string) => `照片共 ${bytes}`,
  gps: '照片自带位置',
  gpsWithout: '不导出',
  gpsWith: '一起导出',
  gpsHint: '记录自己的位置总会导出。已删除的记录和已去掉的照片不导出。',
  exportFile: '导出为一个文件',
  exporting: '正在生成文件…',
  exported: (file: string) => `已生成“${file}”，请确认浏览器已经保存。`,
  exportFailed: '文件没有生成。请再试一次；若仍不行，请重新载入页面。',
  opens: '文件是 zip，含 GeoJSON 和照片，QGIS 可以直接打开。',
  table: '汇总表',
  csv: '保存为 CSV',
  xlsx: '保存为 Excel',
  tableFailed: '汇总表没有生成。请再试一次；若仍不行，请重新载入页面。',
  file: (day: string) => `现场记录-${day}.zip`,
  tableFile: (day: string, ending: string) => `现场记录-${day}.${ending}`,

  importTitle: '导入',
  importFile: '导出的文件（zip）',
  importHint: '先显示会改变什么，您确认后才写入。文件不会离开本机。',
  reading: '正在读取文件…',
  pending: (file: string) => `“${file}”里的内容`,
  visits: '记录',
  positions: '订正位置',
  added: (n: number) => `${n} 条本机没有，将添加`,
  newer: (n: number) => `${n} 条比本机的新，将更新`,
  known: (n: number) => `${n} 条本机已有，不变`,
  conflicts: (n: number) => `${n} 条两边分别改过，请逐条选择`,
  empty: '没有',
  photosIn: (n: number, size: string) => `文件带 ${n} 张照片，共 ${size}。`,
  noRoom: (size: string, free: string) =>
    `照片要 ${size}，本机只剩 ${free}，可能放不下。请先腾出空间。`,
  faults: (n: number) => `${n} 处不能用，已略过，其余照常：`,
  moreFaults: (n: number) => `显示其余 ${n} 处`,
  here: '本机的',
  incoming: '文件里的',
  changedAt: (time: string, device: string) => `${time} 由设备 ${device} 改`,
  differs: '不同之处',
  choose: '保留哪一份',
  choices: { here: '留本机的', incoming: '用文件里的', both: '两份都留' },
  bothHint: '“两份都留”把文件里的一份存为另一条记录。没选的冲突保持本机的样子。',
  visitOf: (place: string, date: string) => `${place}，${date}`,
  positionOf: (place: string) => `${place}的订正位置`,
  absent: '（没有）',
  blank: '（空）',
  deleted: '删除',
  isDeleted: (time: string) => `${time} 删除`,
  notDeleted: '未删除',
  measured: (name: string) => `测值：${name}`,
  photo: (caption: string) => (caption ? `照片：${caption}` : '照片'),
  hasPhoto: '有',
  radius: '误差',
  by: '订正人',
  reason: '说明',
  sources: { averaged: '现场定位取平均', pointed: '在地图上指定' },
  source: '来源',
  apply: '确认导入',
  applying: '正在写入…',
  drop: '不导入',
  done: (added: string, newer: string) => `导入完成：添加 ${added} 条，更新 ${newer} 条。`,
  settled: (n: number) => `按您的选择处理了 ${n} 条。`,
  unchanged: (n: number) => `${n} 条没有变化。`,
  left: (n: number) => `${n} 条冲突没有选择，保持本机的样子；再导入同一文件可以再选。`,
  full: '没有导入：本机空间不够，什么都没有改变。请先腾出空间，再试一次。',
  failed: '没有导入成功，什么都没有改变。请再试一次；若仍不行，请重新载入页面。',

  eraseTitle: '彻底删除',
  eraseHint: '从这台设备上彻底删除全部记录、照片和订正位置，已删除的也在内。',
  erase: '彻底删除本机的全部记录…',
  eraseAsk: (visits: string, photos: string) =>
    `将彻底删除 ${visits} 条记录和 ${photos} 张照片，不能恢复。请先导出。`,
  eraseSure: '我已导出，或不再需要这些记录',
  eraseYes: '确定，彻底删除',
  eraseNo: '不删除',
  erased: '已彻底删除本机的全部记录。',
  eraseFailed: '没有删除成功，记录还在。请再试一次。',

  faultOf: (file: string, text: string) => (file ? `“${file}”：${text}` : text),
  fault: {
    'too-large': (detail: string) =>
      `文件或其中一部分${part(detail)}太大，整个文件没有采用。一个文件最多 500 MB，请分几次导出。`,
    'not-zip': (detail: string) =>
      `这不是导出的 zip 文件${part(detail)}。请选择本应用“导出为一个文件”生成的文件。`,
    damaged: (detail: string) =>
      `文件已损坏或不完整${part(detail)}，没有采用。请重新传送，或请对方重新导出。`,
    'bad-path': (detail: string) =>
      `压缩包里有不安全的路径${part(detail)}，没有采用。它不是本应用导出的，请核对来源。`,
    'no-manifest': (detail: string) =>
      `压缩包里没有清单${part(detail)}，不是本应用导出的记录。请选择导出的文件，不要重新打包。`,
    'newer-format': (detail: string) =>
      `文件由更新的版本导出${part(detail)}，没有采用。请先更新本应用：联网后重新载入。`,
    encrypted: (detail: string) =>
      `压缩包加了密码${part(detail)}，没有采用。请用没有密码的原文件。`,
    duplicate: (detail: string) =>
      `压缩包里有重名的内容${part(detail)}，没有采用。请用本应用导出的原文件。`,
    checksum: (detail: string) =>
      `校验码不符${part(detail)}：内容在导出后被改过或传送出错，没有采用。请用原文件。`,
    'not-json': (detail: string) =>
      `其中的数据${part(detail)}格式不对，没有采用。请重新导出，不要用其他软件改存。`,
    'bad-visit': (detail: string) =>
      `有一条记录的内容不对${part(detail)}，已略过。请向检查人核对。`,
    'bad-position': (detail: string) =>
      `有一处订正位置的内容不对${part(detail)}，已略过。请向订正人核对。`,
    'not-picture': (detail: string) =>
      `有一张照片不是图片${part(detail)}，已略过。请向检查人要原图。`,
    'photo-missing': (detail: string) =>
      `有一张照片不在文件里${part(detail)}；记录照常导入。请向检查人要完整的文件。`,
    'too-many': (detail: string) => `内容太多${part(detail)}，没有采用。请分几次导出。`,
  },
};

export type ExchangeWords = typeof exchangeZh;
