import { eid } from '../domain/kinds/eid.ts';
import { singlePaths, type Kind } from '../domain/kinds/kind.ts';
import { utf8, type Bytes } from '../lib/bytes.ts';

/**
 * Preset DEFLATE dictionary: the glue and paths that every change repeats, likeliest last (a match near the end
 * costs fewer bits). Derived from the kinds, so both sides hold the same; SPEC B6 pins its hash, because a
 * dictionary that differs by one byte opens nothing.
 */
function dictionaryText(): string {
  const kinds: readonly Kind[] = [eid];
  const rows = ['kind', 'hash', 'takenAt', 'quality'].map((name) => `/${name}":{"v":"`);
  const places = ['"written":"', '","oldCode":"', '","newCode":"', '","version":"'];
  const words = ['Nguyễn Thị ', 'Trần Văn ', 'Phường ', 'Xã ', 'Thành phố ', 'Thôn ', 'Tỉnh ', 'Hà Nội'];
  const paths = kinds.flatMap(singlePaths).map((path) => `","s":"Q"},"${path}":{"v":"`);
  const head = '[["{"id":"019","record":"019","kind":"eid","kindVersion":1,"site":"';
  const glue = '","base":null,"by":"","at":17,"set":{"","s":"T"},"move":{"to":"submitted"},"media":{"';
  const media = '":{"cipher":"","hash":"","key":"","bytes":,"type":"image/webp"},"';
  return [...words, ...places, ...rows, media, ...paths, head, glue].join('').replaceAll('"', '\\"');
}

let made: Bytes | undefined;

/** The dictionary's bytes. */
export function dictionary(): Bytes {
  return (made ??= utf8(dictionaryText()));
}
