import { eid } from './eid.ts';
import type { Kind } from './kind.ts';

/** Every paper form this version knows. */
const KINDS: readonly Kind[] = [eid];

/** The kind of that name, or undefined. */
export function kindNamed(id: string): Kind | undefined {
  return KINDS.find((kind) => kind.id === id);
}
