import createCore, {
  type TesseractApi,
  type TesseractModule,
} from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import wasmUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import modelUrl from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import { PrintReaderMissingError } from './print-reader-missing-error.ts';

const MODEL = 'eng';
/** Tesseract's own numbers: LSTM only; one line of text as it is. */
const LSTM_ONLY = 1;
const ONE_LINE = 7;
/** Where the core looks for its picture, and EXIF's number for one that is not turned. */
const INPUT = '/input';
const UPRIGHT = 1;
/** No words of a language: names and numbers are in none of its lists. */
const CONFIG = ['load_system_dawg 0', 'load_freq_dawg 0', 'load_punc_dawg 0', 'load_number_dawg 0'];

/** Reads one grey line of print: 8 bits a pixel. */
export type PrintReader = (line: { grey: Uint8Array; width: number; height: number }) => string;

let started: Promise<PrintReader> | undefined;

/**
 * Code and model, 4 MB on the wire, come from our own origin when first asked for. Rejects with
 * `PrintReaderMissingError` where they cannot be fetched; the next call tries again.
 */
export function printReader(): Promise<PrintReader> {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function start(): Promise<PrintReader> {
  const [core, model] = await Promise.all([startCore(), fetchModel()]).catch(() => {
    throw new PrintReaderMissingError();
  });
  core.FS.writeFile(`${MODEL}.traineddata`, model);
  core.FS.writeFile('/config', CONFIG.join('\n'));
  const api = new core.TessBaseAPI();
  if (api.Init(null, MODEL, LSTM_ONLY, '/config') !== 0) throw new PrintReaderMissingError();
  api.SetVariable('tessedit_char_whitelist', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<');
  api.SetPageSegMode(ONE_LINE);
  return (line) => readLine(core, api, line);
}

function startCore(): Promise<TesseractModule> {
  const quiet = (): void => undefined;
  return createCore({ locateFile: () => wasmUrl, print: quiet, printErr: quiet, TesseractProgress: quiet });
}

async function fetchModel(): Promise<Uint8Array> {
  const response = await fetch(modelUrl);
  if (!response.ok || !response.body) throw new PrintReaderMissingError();
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A server that knows the ending has the browser unpack it on the way.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function readLine(
  core: TesseractModule,
  api: TesseractApi,
  { grey, width, height }: { grey: Uint8Array; width: number; height: number },
): string {
  core.FS.writeFile(INPUT, graymap(grey, width, height));
  if (api.SetImageFile(UPRIGHT, 0) !== 0) throw new Error('line not taken');
  api.Recognize(null);
  const text = api.GetUTF8Text();
  core.FS.unlink(INPUT);
  api.Clear();
  return text.replaceAll(/\s/g, '');
}

/** Portable graymap (netpbm P5), the plainest file that Tesseract opens. */
function graymap(grey: Uint8Array, width: number, height: number): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + grey.length);
  file.set(header);
  file.set(grey, header.length);
  return file;
}
