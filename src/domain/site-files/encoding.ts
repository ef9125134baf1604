import { Refusal } from './faults.ts';

/** The encodings that maps and tables in China come in, by the names that files give them. */
const KNOWN: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  65001: 'utf-8',
  'utf-16': 'utf-16le',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
  cp936: 'gb18030',
  936: 'gb18030',
  big5: 'big5',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
};

export interface Decoded {
  text: string;
  /** False where the last character is incomplete: the file was cut off. */
  whole: boolean;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return { text: text + decoder.decode(), whole: true };
  } catch {
    return { text, whole: false };
  }
}

function markedEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a file: by its byte-order mark, else UTF-8 where it is that without fault, else in
 * the encoding that the file declares, else GB 18030, which GBK and GB 2312 are parts of.
 * @param declared a name such as `GBK`, as the file gives it.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const named = KNOWN[declared?.trim().toLowerCase() ?? ''];
  for (const encoding of [markedEncoding(bytes), named, 'gb18030']) {
    const decoded = encoding && decodeAs(bytes, encoding);
    if (decoded) return decoded;
  }
  throw new Refusal('encoding');
}

/**
 * A decoder for many short texts of one encoding: the declared one where they all can be read so,
 * else UTF-8 or GB 18030. Texts may be cut in the middle of a character.
 */
export function decodableAs(texts: readonly Uint8Array[], declared?: string): TextDecoder {
  const named = KNOWN[declared?.trim().toLowerCase() ?? ''];
  const fits = [named, 'utf-8'].find(
    (encoding) => encoding && texts.every((text) => decodeAs(text, encoding)),
  );
  return new TextDecoder(fits ?? 'gb18030');
}
