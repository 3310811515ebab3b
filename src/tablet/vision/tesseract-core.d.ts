/** As much of tesseract.js-core as is used; the package has no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TesseractApi {
    /** 0 when it is ready. */
    Init(path: string | null, language: string, mode: number, config: string): number;
    SetVariable(name: string, value: string): boolean;
    SetPageSegMode(mode: number): void;
    /** Of the file `/input`; 0 when it could be opened. */
    SetImageFile(exif: number, angle: number): number;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
    Clear(): void;
  }
  export interface TesseractModule {
    FS: { writeFile(path: string, content: Uint8Array | string): void; unlink(path: string): void };
    TessBaseAPI: new () => TesseractApi;
  }
  const create: (options: {
    locateFile: () => string;
    print: (text: string) => void;
    printErr: (text: string) => void;
    TesseractProgress: (percent: number) => void;
  }) => Promise<TesseractModule>;
  export default create;
}
