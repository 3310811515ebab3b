import { foldedKey } from './folded-key.ts';

/** As stored; the words are those of the identity card. */
export type Sex = 'nam' | 'nu';

/** Reads `Nam` or `Nữ` in any case and composition; undefined for anything else. */
export function parseSex(text: string): Sex | undefined {
  const key = text.length > 8 ? '' : foldedKey(text);
  return key === 'nam' || key === 'nu' ? key : undefined;
}
