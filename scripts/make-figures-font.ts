/**
 * Makes the equal-width digits of the interface font. Be Vietnam Pro has proportional digits and no `tnum` feature,
 * so that numbers one above the other cannot be compared by eye. Its licence (SIL OFL 1.1, no reserved name) lets
 * us derive a font: this keeps only the ten digits, gives each the advance of the zero, and centres it.
 *
 *     tsx scripts/make-figures-font.ts     writes src/tablet/shell/theme/figures-{400,600}.woff
 *
 * Format: WOFF 1.0 (W3C, sections 3 to 5) around OpenType tables. A glyph is moved by its left side bearing alone:
 * a rasterizer puts the outline's xMin there (OpenType "hmtx", phantom points), so no outline is rewritten.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';

type Tables = Map<string, Buffer>;

const KEPT = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];
const ROW = 20;

function readWoff(file: Buffer): Tables {
  const tables: Tables = new Map();
  for (let at = 44; at < 44 + file.readUInt16BE(12) * ROW; at += ROW) {
    const [from, packed, size] = [4, 8, 12].map((by) => file.readUInt32BE(at + by)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(from, from + packed);
    tables.set(file.toString('latin1', at, at + 4), Buffer.from(packed < size ? inflateSync(bytes) : bytes));
  }
  return tables;
}

/** Glyph ids of the digits, from the character map's format 4 (OpenType "cmap"). */
function digitGlyphs(cmap: Buffer): number[] {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(8 + n * 8));
  const start = tables.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('cmap has no format 4');
  const double = cmap.readUInt16BE(start + 6);
  const glyphOf = (code: number): number => {
    for (let n = 0; n < double; n += 2) {
      if (code > cmap.readUInt16BE(start + 14 + n)) continue;
      const [first, delta, rangeAt] = [16, 16 + double, 16 + 2 * double].map((by) => start + by + double + n);
      const range = cmap.readUInt16BE(rangeAt!);
      const step = code - cmap.readUInt16BE(first!);
      const base = range === 0 ? code : cmap.readUInt16BE(rangeAt! + range + 2 * step);
      return (base + cmap.readInt16BE(delta!)) & 0xffff;
    }
    throw new Error(`no glyph for ${code}`);
  };
  return [...'0123456789'].map((digit) => glyphOf(digit.charCodeAt(0)));
}

/** Where each glyph's outline lies in "glyf". */
function outlineRanges(tables: Tables): [number, number][] {
  const [loca, long] = [tables.get('loca')!, tables.get('head')!.readUInt16BE(50) === 1];
  const offset = (n: number): number => (long ? loca.readUInt32BE(n * 4) : loca.readUInt16BE(n * 2) * 2);
  return Array.from({ length: tables.get('maxp')!.readUInt16BE(4) }, (_, n) => [offset(n), offset(n + 1)]);
}

/** Empties every outline but the kept ones; the glyph ids stay, so the character map stays. */
function keepOutlines(tables: Tables, kept: readonly number[]): void {
  const ranges = outlineRanges(tables);
  const glyf = tables.get('glyf')!;
  const parts: Buffer[] = [];
  const loca = Buffer.alloc((ranges.length + 1) * 4);
  let at = 0;
  for (const [glyph, [from, to]] of ranges.entries()) {
    const outline = kept.includes(glyph) ? glyf.subarray(from, to) : Buffer.alloc(0);
    if (outline.length > 0 && outline.readInt16BE(0) < 0) throw new Error('a digit is a composite glyph');
    parts.push(outline, Buffer.alloc((4 - (outline.length % 4)) % 4));
    at += Math.ceil(outline.length / 4) * 4;
    loca.writeUInt32BE(at, (glyph + 1) * 4);
  }
  tables.set('glyf', Buffer.concat(parts)).set('loca', loca);
  tables.get('head')!.writeUInt16BE(1, 50);
}

/** Gives the glyphs one advance and centres each in it. */
function makeEqual(tables: Tables, glyphs: readonly number[]): void {
  const hmtx = tables.get('hmtx')!;
  if (Math.max(...glyphs) >= tables.get('hhea')!.readUInt16BE(34))
    throw new Error('a digit has no advance of its own');
  const advance = hmtx.readUInt16BE(glyphs[0]! * 4);
  for (const glyph of glyphs) {
    const spare = advance - hmtx.readUInt16BE(glyph * 4);
    hmtx.writeUInt16BE(advance, glyph * 4);
    hmtx.writeInt16BE(hmtx.readInt16BE(glyph * 4 + 2) + Math.round(spare / 2), glyph * 4 + 2);
  }
  // Bit 1 of the flags claims that every side bearing is the outline's xMin, which is no longer so.
  const head = tables.get('head')!;
  head.writeUInt16BE(head.readUInt16BE(16) & ~2, 16);
}

/** Without glyph names: version 3.0 of "post". */
function withoutNames(tables: Tables): void {
  const post = Buffer.from(tables.get('post')!.subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  tables.set('post', post);
}

const sumOf = (table: Buffer): number => {
  let sum = 0;
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
};

function writeWoff(tables: Tables): Buffer {
  const directory = Buffer.alloc(44 + KEPT.length * ROW);
  const parts: Buffer[] = [directory];
  let [at, size] = [directory.length, 12 + KEPT.length * 16];
  for (const [n, tag] of KEPT.entries()) {
    const table = tables.get(tag)!;
    const deflated = deflateSync(table, { level: 9 });
    const bytes = deflated.length < table.length ? deflated : table;
    directory.write(tag, 44 + n * ROW, 'latin1');
    const row = [at, bytes.length, table.length, sumOf(table)];
    row.forEach((value, column) => directory.writeUInt32BE(value, 48 + n * ROW + column * 4));
    parts.push(bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4));
    at += Math.ceil(bytes.length / 4) * 4;
    size += Math.ceil(table.length / 4) * 4;
  }
  directory.write('wOFF', 0, 'latin1');
  directory.writeUInt32BE(0x00010000, 4);
  directory.writeUInt32BE(at, 8);
  directory.writeUInt16BE(KEPT.length, 12);
  directory.writeUInt32BE(size, 16);
  return Buffer.concat(parts);
}

/** The equal-width digits of a font, from its WOFF file. */
export function figuresOf(woff: Buffer): Buffer {
  const tables = readWoff(woff);
  const digits = digitGlyphs(tables.get('cmap')!);
  keepOutlines(tables, digits);
  makeEqual(tables, digits);
  withoutNames(tables);
  return writeWoff(tables);
}

if (process.argv[1]?.endsWith('make-figures-font.ts')) {
  for (const weight of [400, 600]) {
    const source = `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff`;
    writeFileSync(`src/tablet/shell/theme/figures-${weight}.woff`, figuresOf(readFileSync(source)));
  }
}
