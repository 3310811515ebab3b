import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { catalogueModules } from './catalogues/modules.ts';

// Makes src/domain/catalogues/*.json from the sources in catalogues/. The result is committed; a test compares.
const sources = new URL('../catalogues/', import.meta.url);
const target = new URL('../src/domain/catalogues/', import.meta.url);

const inKb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

let total = 0;
let packed = 0;
for (const [name, text] of catalogueModules((source) => readFileSync(new URL(source, sources), 'utf8'))) {
  writeFileSync(new URL(name, target), text);
  const gz = gzipSync(text).length;
  total += Buffer.byteLength(text);
  packed += gz;
  console.log(name.padEnd(24), inKb(Buffer.byteLength(text)), inKb(gz), 'gz');
}
console.log('all'.padEnd(24), inKb(total), inKb(packed), 'gz');
