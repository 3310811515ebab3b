import { readFileSync } from 'node:fs';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

let prepared = false;

/** The wasm file is read from the package: by default the library would ask a CDN for it. */
function prepare(): void {
  if (prepared) return;
  const file = readFileSync(new URL(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm')));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer } });
  prepared = true;
}

/** The modules of a QR code for `text`, rows of true for dark, without the quiet zone. */
export async function qrMatrix(text: string): Promise<boolean[][]> {
  prepare();
  const written = await writeBarcode(text, { format: 'QRCode', addQuietZones: false, options: 'ecLevel=M' });
  if (written.error !== '') throw new Error('the text does not fit a QR code');
  const { data, width, height } = written.symbol;
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (data[y * width + x] ?? 255) < 128),
  );
}
