import { download } from '../download.ts';
import { wrapText } from './text.ts';

/** What a drawing takes from style sheets, written into a saved picture as attributes. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'text-anchor',
] as const;

const LINE = 16;

/** Width and height of a drawing in its own units. */
function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const { width, height } = svg.viewBox.baseVal;
  return { width, height };
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/**
 * A drawing as an SVG file that needs no style sheet: looks as attributes, on the ground it stands
 * on, with its title above and its source below.
 */
export function chartSvg(svg: SVGSVGElement, title: string, source: string) {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((target, i) => {
    const original = originals[i];
    if (original) inline(original, target);
  });
  const { width, height } = sizeOf(svg);
  const head = textLines(svg, title, 13, width);
  const foot = textLines(svg, source, 10, width);
  const top = head.length * LINE + 6;
  const total = top + height + foot.length * LINE + 8;
  const about = [...copy.children].filter(({ tagName }) => /^(title|desc)$/.test(tagName));
  const drawing = element('g', { transform: `translate(0 ${top})` });
  drawing.append(...[...copy.children].filter((child) => !about.includes(child)));
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
  copy.replaceChildren(
    ...about,
    element('rect', { width, height: total, fill: ground || '#ffffff' }),
    ...placed(head, LINE - 2),
    drawing,
    ...placed(foot, top + height + LINE - 4),
  );
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 0 ${width} ${total}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(total));
  return { text: new XMLSerializer().serializeToString(copy), width, height: total };
}

/** A text as lines of SVG text that fit the width. */
function textLines(svg: SVGSVGElement, text: string, size: number, width: number): SVGElement[] {
  const { fontFamily, color } = getComputedStyle(svg);
  return wrapText(text, (width - 4) / size).map((line) => {
    const made = element('text', {
      x: 2,
      fill: color,
      'font-size': size,
      'font-family': fontFamily,
    });
    made.textContent = line;
    return made;
  });
}

function placed(lines: readonly SVGElement[], first: number): readonly SVGElement[] {
  lines.forEach((line, i) => {
    line.setAttribute('y', String(first + i * LINE));
  });
  return lines;
}

function inline(original: Element, target: Element): void {
  target.removeAttribute('class');
  if (original.tagName === 'title' || original.tagName === 'desc') return;
  const computed = getComputedStyle(original);
  for (const property of PROPERTIES) {
    const value = computed.getPropertyValue(property);
    if (value) target.setAttribute(property, value);
  }
}

/**
 * An SVG file as a PNG at twice its size, drawn by the browser itself.
 *
 * @throws when the browser cannot draw it
 */
export async function svgToPng({ text, width, height }: ReturnType<typeof chartSvg>) {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Saves a drawing as SVG or PNG under `name` and the format's ending. */
export async function saveChart(
  svg: SVGSVGElement,
  format: 'svg' | 'png',
  { name, title, source }: { name: string; title: string; source: string },
): Promise<void> {
  const picture = chartSvg(svg, title, source);
  if (format === 'svg') download(`${name}.svg`, 'image/svg+xml', picture.text);
  else download(`${name}.png`, 'image/png', await svgToPng(picture));
}
