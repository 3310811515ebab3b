import { currentLanguage } from './language.ts';

const MEGABYTE = 1_000_000;

/** Bytes as people say them: `38 MB`, `1,4 MB`, `12 kB`; never `0 MB` for something that is there. */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes >= MEGABYTE ? [bytes / MEGABYTE, 'MB'] : [bytes / 1000, 'kB'];
  const least = bytes > 0 ? Math.max(value, unit === 'kB' ? 1 : 0) : 0;
  const places = unit === 'MB' && least < 10 ? 1 : 0;
  const locale = currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB';
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: places }).format(least)} ${unit}`;
}
