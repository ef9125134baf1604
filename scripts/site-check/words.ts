import type { Lang } from '../../src/domain/lang.ts';

const zh = {
  usage: `用法：npx tsx scripts/site-check.ts (--at 经度,纬度 | --file 文件) --datum 坐标系 --type 项目类型 --radius 米 [选项]

  --at 111.78,37.14     一个场址：小数、度分秒或高斯-克吕格坐标
  --file sites.csv      多个场址：GeoJSON、KML、CSV 或打包的 Shapefile（.zip）；
                        列 type、radius 说明各行的项目类型和误差，缺者用 --type、--radius
  --columns x,y,name    CSV 的坐标列和名称列（名称列可不写）
  --datum wgs84         坐标系：wgs84、cgcs2000、gcj02、bd09 或 gk（3° 高斯-克吕格）
  --meridian 111        gk 坐标不带带号时的中央经线
  --type coking         项目类型；--list-types 列出全部
  --radius 100          位置误差，米，0 至 50000
  --date 2026-11-22     核查日期，默认今天
  --zones file.geojson  只用于本次核查的正式范围
  --json | --geojson | --csv | --text   输出格式，默认 json
  --lang zh|en          csv、text 和提示所用的语言，默认 zh

退出码：0 没有发现，1 有发现，2 输入有误（仍输出可用的场址），3 程序出错。`,
  unknownOption: (option: string, like: string) =>
    `没有选项 ${option}${like ? `，是否指 ${like}` : ''}？用 --help 看全部选项。`,
  stray: (value: string) => `“${value}”前面缺少选项名；用 --help 看全部选项。`,
  noValue: (option: string) => `${option} 后面缺少值；用 --help 看例子。`,
  oneOf: (options: string) => `${options} 只能选一个。`,
  needPlace: '请用 --at 经度,纬度 给出一个场址，或用 --file 给出一个文件。',
  needDatum: '请用 --datum 说明坐标系：wgs84、cgcs2000、gcj02、bd09 或 gk。',
  badDatum: (value: string) =>
    `--datum 不认识“${value}”；可用 wgs84、cgcs2000、gcj02、bd09 或 gk。`,
  badMeridian: (value: string) => `--meridian“${value}”不是 75 到 135 之间 3 的倍数。`,
  needType: '请用 --type 说明项目类型；--list-types 列出全部。',
  needMeridian: '东坐标没有带号：请用 --meridian 说明中央经线，如 --meridian 111。',
  needColumns: '没有找到坐标列：请用 --columns 说明，如 --columns 经度,纬度,名称。',
  badType: (value: string, like: string) =>
    `--type 不认识“${value}”${like ? `，相近的有 ${like}` : ''}；--list-types 列出全部。`,
  needRadius: '请用 --radius 说明位置误差（米），如实测 10、图上点选 100。',
  badRadius: (value: string) => `--radius“${value}”不是 0 到 50000 之间的数（米）。`,
  badDate: (value: string) => `--date“${value}”不是年-月-日的日期，如 2026-11-22。`,
  badLang: (value: string) => `--lang“${value}”只能是 zh 或 en。`,
  badColumns: (value: string) => `--columns“${value}”应为“x列,y列”或“x列,y列,名称列”。`,
  columnsForFile: '--columns 只用于 --file 的 CSV 文件。',
  badPlace: (value: string, why: string) => `--at“${value}”：${why}`,
  cannotRead: (path: string) => `读不到文件 ${path}；请检查路径和权限。`,
  noRecord: (file: string) => `读不到 geodata/${file}；请先运行 npm run geodata。`,
  zoneUnknown: (id: string) =>
    `图集中没有编号“${id}”，这个正式范围未采用；请按图集中的编号填写 id。`,
  zoneGeometry: (id: string) => `编号“${id}”不能用这种图形，这个正式范围未采用；保护区须为面。`,
  rowNoType: '没有项目类型；请填 type 列或用 --type。',
  rowBadType: (value: string, like: string) =>
    `项目类型“${value}”不认识${like ? `，相近的有 ${like}` : ''}；--list-types 列出全部。`,
  rowNoRadius: '没有位置误差；请填 radius 列或用 --radius。',
  rowBadRadius: (value: string) => `位置误差“${value}”不是 0 到 50000 之间的数（米）。`,
  noSites: (file: string) => `${file} 中没有可以核查的场址。`,
  inFile: (file: string, text: string) => `${file}：${text}`,
  inRow: (file: string, row: number, text: string) => `${file} 第 ${row} 行：${text}`,
  site: (name: string) => `场址：${name}`,
  judged: (type: string, radius: string, date: string, version: string) =>
    `项目类型 ${type} · 位置误差 ${radius} m · 核查日期 ${date} · 数据版本 ${version}`,
  verdict: (verdict: string, certainty: string) =>
    `结论：${verdict}${certainty ? `（${certainty}）` : ''}`,
  source: (text: string) => `出处：${text}`,
  why: (text: string) => `说明：${text}`,
  settle: (text: string) => `如何查清：${text}`,
  downstream: (text: string) => `可能流经的下游断面：${text}`,
  disclaimer: '只说明图集中发现了什么；没有发现不等于可以建设。',
};

export type CliWords = typeof zh;

const en: CliWords = {
  usage: `Usage: npx tsx scripts/site-check.ts (--at lon,lat | --file path) --datum d --type t --radius metres [options]

  --at 111.78,37.14     one site: decimal degrees, degrees and minutes, or Gauss–Krüger metres
  --file sites.csv      many sites: GeoJSON, KML, CSV or a zipped Shapefile; the columns type and
                        radius hold for their row, --type and --radius where they are empty
  --columns x,y,name    columns of a CSV file (name may be left out)
  --datum wgs84         wgs84, cgcs2000, gcj02, bd09 or gk (3° Gauss–Krüger)
  --meridian 111        central meridian of gk coordinates without zone number
  --type coking         project type; --list-types lists them
  --radius 100          position uncertainty in metres, 0 to 50000
  --date 2026-11-22     judging date; today if left out
  --zones file.geojson  official outlines for this check only
  --json | --geojson | --csv | --text   output, json if left out
  --lang zh|en          language of csv, text and messages, zh if left out

Exit code: 0 nothing found, 1 findings, 2 bad input (sites that can be judged are still
put out), 3 an error of the program itself.`,
  unknownOption: (option, like) =>
    `There is no option ${option}${like ? `; did you mean ${like}` : ''}? See --help for all options.`,
  stray: (value) => `"${value}" stands without an option before it; see --help for all options.`,
  noValue: (option) => `${option} needs a value after it; see --help for examples.`,
  oneOf: (options) => `Choose only one of ${options}.`,
  needPlace: 'Give one site with --at lon,lat or a file of sites with --file path.',
  needDatum: 'Say with --datum what the coordinates are in: wgs84, cgcs2000, gcj02, bd09 or gk.',
  badDatum: (value) => `--datum does not know "${value}"; use wgs84, cgcs2000, gcj02, bd09 or gk.`,
  badMeridian: (value) => `--meridian "${value}" is no multiple of 3 from 75 to 135.`,
  needType: 'Say with --type what is to be built; --list-types lists the types.',
  needMeridian:
    'The easting has no zone number: give the central meridian, such as --meridian 111.',
  needColumns: 'No columns of coordinates were found: name them, such as --columns lon,lat,name.',
  badType: (value, like) =>
    `--type does not know "${value}"${like ? `, near to it are ${like}` : ''}; --list-types lists the types.`,
  needRadius:
    'Say with --radius how exactly the place is known, in metres: 10 if surveyed, 100 if clicked on a map.',
  badRadius: (value) => `--radius "${value}" is no number of metres from 0 to 50000.`,
  badDate: (value) => `--date "${value}" is no date as in 2026-11-22.`,
  badLang: (value) => `--lang "${value}" must be zh or en.`,
  badColumns: (value) =>
    `--columns "${value}" must be "x,y" or "x,y,name", by the file's column names.`,
  columnsForFile: '--columns is for a CSV file given with --file.',
  badPlace: (value, why) => `--at "${value}": ${why}`,
  cannotRead: (path) => `Cannot read ${path}; check the path and its permissions.`,
  noRecord: (file) => `Cannot read geodata/${file}; run "npm run geodata" first.`,
  zoneUnknown: (id) =>
    `The atlas has no id "${id}", so this official outline was not used; give it the atlas's id.`,
  zoneGeometry: (id) =>
    `"${id}" cannot be of this geometry, so this official outline was not used; protection zones are areas.`,
  rowNoType: 'no project type; fill the column type or use --type.',
  rowBadType: (value, like) =>
    `project type "${value}" is not known${like ? `, near to it are ${like}` : ''}; --list-types lists the types.`,
  rowNoRadius: 'no position uncertainty; fill the column radius or use --radius.',
  rowBadRadius: (value) =>
    `position uncertainty "${value}" is no number of metres from 0 to 50000.`,
  noSites: (file) => `${file} holds no site that can be checked.`,
  inFile: (file, text) => `${file}: ${text}`,
  inRow: (file, row, text) => `${file}, row ${row}: ${text}`,
  site: (name) => `Site: ${name}`,
  judged: (type, radius, date, version) =>
    `Project type ${type} · uncertainty ${radius} m · judged for ${date} · data version ${version}`,
  verdict: (verdict, certainty) => `Verdict: ${verdict}${certainty ? ` (${certainty})` : ''}`,
  source: (text) => `Source: ${text}`,
  why: (text) => `Note: ${text}`,
  settle: (text) => `To settle it: ${text}`,
  downstream: (text) => `Sections possibly downstream: ${text}`,
  disclaimer: 'This says only what the atlas found; nothing found does not clear a site.',
};

/** What the command line says to people. */
export const CLI_WORDS: Record<Lang, CliWords> = { zh, en };
