/** Signs of one meaning, replaced before Unicode's own folding, which would take some apart. */
const SIGNS: readonly [RegExp, string][] = [
  [/[º˚˙]|(?<![经纬])度/g, '°'],
  [/[″〃〞〝“”ʺ秒]/g, '"'],
  [/[′‵‘’´`ʹ分]/g, "'"],
  [/[−–—]/g, '-'],
];

/** Words for the hemispheres and axes; longer ones first. */
const WORDS: readonly [RegExp, string][] = [
  [/东经|经度|longitude|lng|lon|easting|东/gi, 'E'],
  [/北纬|纬度|latitude|lat|northing|北/gi, 'N'],
  [/西经|西/g, 'W'],
  [/南纬|南/g, 'S'],
  // Whether X is north or east depends on who wrote it; the numbers' sizes say so for certain.
  [/(?:[XY](?:坐标)?|[纵横]坐标) ?[=:]?/gi, ' '],
  [/(?<=\d) ?(?:米|m\b)/gi, ' '],
];

/**
 * One spelling for everything that people and plans use: ASCII digits, `°`, `'`, `"`, the letters
 * E, N, W, S, commas and single spaces.
 */
export function normalise(text: string): string {
  let plain = text;
  for (const [pattern, sign] of SIGNS) plain = plain.replace(pattern, sign);
  plain = plain.normalize('NFKC').replaceAll("''", '"');
  for (const [pattern, word] of WORDS) plain = plain.replace(pattern, word);
  return (
    plain
      // "东经E111°" names its hemisphere twice.
      .replace(/([ENWS]) ?\1/gi, '$1')
      .replace(/[()[\]【】。]/g, ' ')
      .replace(/[,;、/]+/g, ',')
      .replace(/\s+/g, ' ')
      .replace(/ ?, ?/g, ',')
      .replace(/^[ ,]+|[ ,]+$/g, '')
      .toUpperCase()
  );
}
