/** Modules of a QR code by rows, without the light zone around it; true is dark. */
export type Modules = readonly (readonly boolean[])[];

/**
 * The QR code of a text. The writer (349 kB gzipped) is fetched, from what is kept offline, when the first code is
 * drawn and never before. Null where it cannot be had: a slip is of use without its code.
 */
export async function qrCode(text: string): Promise<Modules | null> {
  try {
    const [{ prepareZXingModule, writeBarcode }, { default: wasm }] = await Promise.all([
      import('zxing-wasm/writer'),
      import('zxing-wasm/writer/zxing_writer.wasm?url'),
    ]);
    // Left alone, the library asks a public CDN for its code, which a tablet without a network cannot reach.
    prepareZXingModule({ overrides: { locateFile: () => wasm } });
    const written = await writeBarcode(text, {
      format: 'QRCode',
      addQuietZones: false,
      options: 'ecLevel=M',
    });
    return written.error === '' ? modulesOf(written.symbol) : null;
  } catch {
    return null;
  }
}

interface Symbol {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

function modulesOf({ data, width, height }: Symbol): Modules {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (data[y * width + x] ?? 255) < 128),
  );
}
