export interface PictureHeader {
  type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif';
  width: number;
  height: number;
  animated: boolean;
  /** Whether the file reaches the end that its format asks for. */
  complete: boolean;
}

/** Reads past the end give 0: a cut file is told by its structure, not by an exception. */
export class PictureBytes {
  constructor(private readonly bytes: Uint8Array) {}

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16be(at: number): number {
    return this.u8(at) * 256 + this.u8(at + 1);
  }

  u16le(at: number): number {
    return this.u8(at) + this.u8(at + 1) * 256;
  }

  u24le(at: number): number {
    return this.u16le(at) + this.u8(at + 2) * 65536;
  }

  u32be(at: number): number {
    return this.u16be(at) * 65536 + this.u16be(at + 2);
  }

  u32le(at: number): number {
    return this.u16le(at) + this.u16le(at + 2) * 65536;
  }

  /** Whether the Latin-1 text stands there. */
  says(at: number, text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.u8(at + i) !== text.charCodeAt(i)) return false;
    return at + text.length <= this.length;
  }
}
