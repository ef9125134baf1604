/** A sentence about a damaged file or coordinate; `detail` is what it quotes. */
type Sentence = (detail: string) => string;

/** Why coordinates or files of sites cannot be used, by the keys of `src/domain`; in Chinese. */
const zh = {
  'too-large': (mb) => `文件有 ${mb} MB，超过 50 MB 的上限，没有读取。请拆分后再试。`,
  empty: () => '是空的。请检查导出是否成功。',
  'unknown-format': () => '不是 GeoJSON、KML、打包的 Shapefile 或 CSV。请换成其中一种。',
  spreadsheet: () => '这是电子表格文件，请在表格软件中另存为 CSV。',
  'shp-alone': () => '只有 .shp 不够：请把同名的 .shp、.dbf、.prj（和 .cpg）打包成一个 .zip。',
  encoding: () => '文字编码不能识别，请存为 UTF-8 或 GBK。',
  truncated: () => '文件不完整，中途断了。请重新取得或重新导出。',
  'too-deep': (levels) => `内容嵌套超过 ${levels} 层，没有读取。这不像正常的地图文件。`,
  'too-many-nodes': (count) => `内容超过 ${count} 项，没有读取。请拆分后再试。`,
  'too-many-sites': () => '场址超过 10000 个，没有读取。请拆分后再试。',
  'too-many-vertices': () => '节点总数超过 100 万个，没有读取。请简化或拆分后再试。',
  'broken-json': (line) =>
    `不是正确的 JSON${line && `，第 ${line} 行附近有错`}。请检查括号、引号和逗号。`,
  'not-geojson': (type) =>
    `是 JSON${type && `（类型 ${type}）`}，但不是 GeoJSON。请导出为 GeoJSON 的 FeatureCollection。`,
  'broken-xml': () => '不是正确的 XML。请重新导出 KML。',
  'xml-entities': () => '文件带有文档类型或实体声明（DOCTYPE），为安全起见没有读取。请去掉后再试。',
  'not-kml': (root) => `是 XML（根元素 ${root}），但不是 KML。`,
  'zip-broken': () => '压缩包损坏，或用了不支持的压缩方式。请用普通 ZIP 重新打包。',
  'zip-encrypted': () => '压缩包有密码，请去掉密码后再试。',
  'zip-entries': (count) =>
    `压缩包里有 ${count} 个文件，超过 20 个，没有解开。请只打包需要的图层。`,
  'zip-size': (mb) => `压缩包解开后有 ${mb} MB，大得不正常，没有解开。上限为 200 MB，压缩比 200。`,
  'zip-no-layer': () => '压缩包里没有 .shp、.kml、.geojson 或 .csv。',
  'shp-broken': () => '.shp 文件损坏。请重新导出。',
  'prj-unreadable': () => '.prj 里的坐标系不能识别。请转换为 CGCS2000 或 WGS 84 后再导出。',
  'prj-datum': (name) =>
    `.prj 的大地基准是“${name}”，与 CGCS2000 相差可达百米，没有公开的转换参数。请先转换为 CGCS2000。`,
  'prj-contradicts': (name) =>
    `按 .prj（${name}）换算后不在中国范围内：.prj 与坐标不符。请核对 .prj、带号和中央经线。`,
  'no-columns': (names) => `没有认出哪两列是坐标（现有列：${names}）。请选择坐标列。`,
  'too-many-columns': (count) => `表格有 ${count} 列，超过 500 列，没有读取。请只保留需要的列。`,
  'no-rows': () => '没有任何场址。',
  'zones-csv': () => '表格不能表示范围，请用 GeoJSON、KML 或打包的 Shapefile。',
  unreadable: () => '文件不能读取。请重新导出。',
  'no-geometry': () => '没有几何图形。',
  'geometry-type': (type) => `几何类型“${type}”不能作场址。请用点、线或面。`,
  'not-a-number': (text) => `坐标 ${text} 不是两个数。`,
  'line-short': () => '线少于两个点。',
  'ring-short': () => '面的边界少于三个不同的点。',
  'self-crossing': (place) => `面的边界在 ${place} 处自相交。请改正图形。`,
  tangled: () => '面的边界重叠太多，无法检查是否自相交。请简化图形。',
  'site-vertices': () => '一个场址超过 10 万个节点。请简化图形。',
  cells: (counts) => `单元格数与表头不一致（${counts}）。请检查多余或缺少的分隔符。`,
  'missing-number': (column) => `坐标列“${column}”是空的。`,
  'open-quote': () => '这一行的引号没有结束，从这里起没有读取。请补上引号。',
  'broken-record': () => '记录损坏。',
  'cut-off': () => '文件在此处中断，此后没有读取。请重新导出。',
  'bad-id': (id) => `编号“${id}”不是图集里的编号（形如 xiaoyi-14/water-source/dui-zhen/grade-1）。`,
  'duplicate-id': (id) => `编号“${id}”前面已有，只用前一个。`,
  'bad-radius': (text) => `误差“${text}”不是 0 到 50000 之间的数（米）。`,
  'too-long': () => '一个点的坐标不应超过 200 个字符。',
  'not-understood': (text) =>
    `${text && `“${text}”`}不能识别为一对坐标。例如 E111°45′1.5″ N37°9′7″，或 111.75, 37.15，或 X=4111633 Y=37566679。`,
  'minutes-or-seconds': (text) => `${text && `“${text}”的`}分和秒应小于 60。`,
  'out-of-range': (pair) => `坐标（${pair}）不在中国范围内。请核对坐标和所选坐标系。`,
  swapped: (pair) => `经度与纬度的位置颠倒（${pair}）。请对调。`,
  'degrees-not-metres': (pair) =>
    `所选的是高斯-克吕格坐标（米），坐标${pair && `（${pair}）`}却像是度。请改选坐标系，或改用以米为单位的坐标。`,
  'metres-not-degrees': (pair) =>
    `所选坐标系以度为单位，坐标${pair && `（${pair}）`}却像是米。若是高斯-克吕格坐标，请改选该坐标系。`,
  'not-gauss-kruger': (pair) =>
    `${pair && `（${pair}）`}不是 3° 带高斯-克吕格坐标：北坐标应为 7 位整数，东坐标应为 6 位，或加带号（25–45）共 8 位。`,
  'zone-needed': () => '东坐标没有带号，请选择中央经线。',
  'zone-mismatch': (pair) => `东坐标的带号与所选中央经线不符（带号 / 中央经线：${pair}）。`,
  'six-degree-zone': (zone) => `带号 ${zone} 属于 6° 带，这里只接受 3° 带坐标。`,
  'meridian-unknown': (meridian) =>
    `${meridian}° 不是 3° 带的中央经线（75° 至 135°，每 3° 一条）。`,
  'ring-closed': () => '边界没有闭合，已自动闭合。',
  'collection-split': () => '一个要素里混有点、线、面，已分成几个场址。',
  'crs-ignored': (crs) => `文件写明坐标系“${crs}”，但按所选的坐标系读取。`,
  'no-prj': (datum) => `没有 .prj，按所选的坐标系（${datum}）读取。`,
  'prj-over-choice': (name) => `.prj 写明坐标系“${name}”，已按它读取，没有用所选的坐标系。`,
  'choice-over-prj': (name) => `.prj 写的是“${name}”，但所选的是 GCJ-02 或 BD-09，已按所选的读取。`,
  'no-attributes': () => '没有 .dbf 或 .dbf 损坏：只读取了图形，没有名称和属性。',
  'no-source': () => '没有注明来源（source），以文件名代替。',
  more: (count) => `还有 ${count} 处问题没有列出。`,
} satisfies Record<string, Sentence>;

export type PlaceFaultWords = Record<keyof typeof zh, Sentence>;

const en: PlaceFaultWords = {
  'too-large': (mb) =>
    `The file has ${mb} MB, more than the 50 MB allowed; it was not read. Split it and try again.`,
  empty: () => 'It is empty. Check that it was exported.',
  'unknown-format': () =>
    'Neither GeoJSON, KML, a zipped Shapefile nor CSV. Save it as one of them.',
  spreadsheet: () => 'This is a spreadsheet. Save it as CSV.',
  'shp-alone': () =>
    'A .shp alone is not enough: zip it with the .dbf, .prj and .cpg of the same name.',
  encoding: () => 'The text encoding is not known; save it as UTF-8 or GBK.',
  truncated: () => 'The file ends too early. Get or export it again.',
  'too-deep': (levels) =>
    `It is nested more than ${levels} levels deep, as no ordinary map file is; not read.`,
  'too-many-nodes': (count) => `It has more than ${count} parts; not read. Split it and try again.`,
  'too-many-sites': () => 'It has more than 10,000 sites; not read. Split it and try again.',
  'too-many-vertices': () =>
    'It has more than a million vertices in all; not read. Simplify or split it.',
  'broken-json': (line) =>
    `This is not well-formed JSON${line && `; see line ${line}`}. Check brackets, quotes and commas.`,
  'not-geojson': (type) =>
    `This is JSON${type && ` (type ${type})`} but not GeoJSON. Export a GeoJSON FeatureCollection.`,
  'broken-xml': () => 'This is not well-formed XML. Export the KML again.',
  'xml-entities': () =>
    'It declares a document type or entities (DOCTYPE); for safety it was not read. Remove the declaration.',
  'not-kml': (root) => `This is XML (root element ${root}) but not KML.`,
  'zip-broken': () =>
    'The zip is damaged or packed in a way that is not supported. Pack it again as an ordinary ZIP.',
  'zip-encrypted': () => 'The zip file has a password; remove it and try again.',
  'zip-entries': (count) =>
    `The zip holds ${count} files, more than the 20 allowed; not unpacked. Pack only the layers needed.`,
  'zip-size': (mb) =>
    `The zip would unpack to ${mb} MB and was left packed. At most 200 MB, and a ratio of 200, are allowed.`,
  'zip-no-layer': () => 'The zip holds no .shp, .kml, .geojson or .csv.',
  'shp-broken': () => 'The .shp is damaged. Export it again.',
  'prj-unreadable': () =>
    'The system in the .prj is not understood. Convert the layer to CGCS2000 or WGS 84.',
  'prj-datum': (name) =>
    `The .prj names the datum “${name}”, up to a hundred metres off CGCS2000, with no published parameters. Convert the layer to CGCS2000 first.`,
  'prj-contradicts': (name) =>
    `By the .prj (${name}) it would lie outside China: the .prj is not that of these coordinates. Check the .prj, zone and central meridian.`,
  'no-columns': (names) =>
    `It is not clear which columns hold the coordinates (columns: ${names}). Choose them.`,
  'too-many-columns': (count) =>
    `The table has ${count} columns, more than the 500 allowed; not read. Keep only those needed.`,
  'no-rows': () => 'It holds no site.',
  'zones-csv': () => 'A table cannot hold outlines; use GeoJSON, KML or a zipped Shapefile.',
  unreadable: () => 'The file cannot be read. Export it again.',
  'no-geometry': () => 'There is no geometry.',
  'geometry-type': (type) =>
    `A geometry of type “${type}” cannot be a site. Use points, lines or areas.`,
  'not-a-number': (text) => `The coordinates ${text} are not two numbers.`,
  'line-short': () => 'A line has fewer than two points.',
  'ring-short': () => 'An outline has fewer than three different corners.',
  'self-crossing': (place) => `The outline crosses itself at ${place}. Mend the shape.`,
  tangled: () =>
    'So many edges of the outline lie over each other that it cannot be checked for crossings. Simplify it.',
  'site-vertices': () => 'One site has more than 100,000 vertices. Simplify it.',
  cells: (counts) =>
    `It has not as many cells as the header (${counts}). Check for delimiters too many or too few.`,
  'missing-number': (column) => `The coordinate column “${column}” is empty.`,
  'open-quote': () =>
    'A quote begins here and never ends; nothing from here on was read. Close the quote.',
  'broken-record': () => 'The record is damaged.',
  'cut-off': () => 'The file breaks off here; nothing after it was read. Export it again.',
  'bad-id': (id) =>
    `The id “${id}” is not one of the atlas (such as xiaoyi-14/water-source/dui-zhen/grade-1).`,
  'duplicate-id': (id) => `The id “${id}” came before; the first one is used.`,
  'bad-radius': (text) => `The uncertainty “${text}” is no number from 0 to 50,000 (metres).`,
  'too-long': () => 'One point takes no more than 200 characters.',
  'not-understood': (text) =>
    `Not understood as a pair of coordinates${text && `: “${text}”`}. Examples: E111°45′1.5″ N37°9′7″; 111.75, 37.15; X=4111633 Y=37566679.`,
  'minutes-or-seconds': (text) =>
    `Minutes and seconds must be less than 60${text && `: “${text}”`}.`,
  'out-of-range': (pair) =>
    `The coordinates (${pair}) lie outside China. Check them and the system chosen.`,
  swapped: (pair) => `Longitude and latitude stand in each other’s place (${pair}). Swap them.`,
  'degrees-not-metres': (pair) =>
    `Gauss–Krüger coordinates in metres were chosen, but these ${pair && `(${pair}) `}look like degrees. Choose another system, or use metres.`,
  'metres-not-degrees': (pair) =>
    `The system chosen is in degrees, but these ${pair && `(${pair}) `}look like metres. If they are Gauss–Krüger coordinates, choose that system.`,
  'not-gauss-kruger': (pair) =>
    `Not 3° Gauss–Krüger${pair && ` (${pair})`}: a northing has 7 digits before the point, an easting 6, or 8 with its zone number (25–45).`,
  'zone-needed': () => 'The easting has no zone number: choose the central meridian.',
  'zone-mismatch': (pair) =>
    `The easting’s zone number and the central meridian do not agree (zone / meridian: ${pair}).`,
  'six-degree-zone': (zone) => `Zone ${zone} is a 6° zone; only 3° zones are accepted here.`,
  'meridian-unknown': (meridian) =>
    `${meridian}° is not the central meridian of a 3° zone (75° to 135°, every 3°).`,
  'ring-closed': () => 'An outline was not closed; it was closed for you.',
  'collection-split': () => 'It mixes points, lines and areas and was split into one site of each.',
  'crs-ignored': (crs) => `The file names the system “${crs}”; it was read in the one chosen.`,
  'no-prj': (datum) => `There is no .prj; it was read in the system chosen (${datum}).`,
  'prj-over-choice': (name) =>
    `The .prj names “${name}”, which was used in place of the system chosen.`,
  'choice-over-prj': (name) =>
    `The .prj names “${name}”, but GCJ-02 or BD-09 was chosen, which was used.`,
  'no-attributes': () =>
    'The .dbf is missing or damaged: shapes were read without names and attributes.',
  'no-source': () => 'It names no source; the file’s name stands for it.',
  more: (count) => `${count} more problems are not listed.`,
};

/** The sentences by language. */
export const PLACE_FAULTS: Record<'zh' | 'en', PlaceFaultWords> = { zh, en };
