import { valueAt } from '../../../domain/kinds/kind.ts';
import type { Values } from '../../../domain/record.ts';

/** The text at a path; empty where there is none, or something else than text. */
export function textAt(values: Values, path: string): string {
  const value = valueAt(values, path);
  return typeof value === 'string' ? value : '';
}
