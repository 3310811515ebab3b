import { PNG } from 'pngjs';

/** Smallest files of each format that say a size; nothing decodes them. */

const be16 = (n: number): number[] => [n >> 8, n & 255];
const le16 = (n: number): number[] => [n & 255, n >> 8];
const le24 = (n: number): number[] => [n & 255, (n >> 8) & 255, n >> 16];
const le32 = (n: number): number[] => [...le16(n & 0xffff), ...le16(n >>> 16)];
const latin = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));

export function jpegFile(width: number, height: number): Uint8Array {
  const exif = [0xff, 0xe1, ...be16(8), ...latin('Exif\0\0')];
  const frame = [0xff, 0xc0, ...be16(11), 8, ...be16(height), ...be16(width), 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, ...be16(8), 1, 1, 0, 0, 63, 0];
  const pixels = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
  return Uint8Array.from([0xff, 0xd8, ...exif, ...frame, ...scan, ...pixels, 0xff, 0xd9]);
}

export function pngFile(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(PNG.sync.write(new PNG({ width: 1, height: 1 })));
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

/** The same PNG with an animation's control chunk behind its header. */
export function animatedPngFile(): Uint8Array {
  const still = pngFile(1, 1);
  const control = [0, 0, 0, 8, ...latin('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([...still.slice(0, 33), ...control, ...still.slice(33)]);
}

export function webpFile(width: number, height: number, flags = 0): Uint8Array {
  const canvas = [...latin('VP8X'), ...le32(10), flags, 0, 0, 0, ...le24(width - 1), ...le24(height - 1)];
  const picture = [...latin('VP8 '), ...le32(10), 0, 0, 0, 0x9d, 1, 0x2a, ...le16(1), ...le16(1)];
  const body = [...latin('WEBP'), ...canvas, ...picture];
  return Uint8Array.from([...latin('RIFF'), ...le32(body.length), ...body]);
}

export function gifFile(width: number, height: number, pictures = 1): Uint8Array {
  const screen = [...latin('GIF89a'), ...le16(1), ...le16(1), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  const comment = [0x21, 0xfe, 2, 0x2c, 0x3b, 0];
  const picture = [0x2c, 0, 0, 0, 0, ...le16(width), ...le16(height), 0, 2, 2, 0x44, 1, 0];
  return Uint8Array.from([
    ...screen,
    ...comment,
    ...Array.from({ length: pictures }, () => picture).flat(),
    0x3b,
  ]);
}
