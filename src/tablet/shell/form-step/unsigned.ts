import type { Values } from '../../../domain/record.ts';
import type { FormStep } from '../../vault/api.ts';

const MARK = 'signature/mark';
/** What is not read to whoever signs: the signature itself, and an officer's reasons for keeping a doubt. */
const NOT_SIGNED = ['signature/', 'kept/'];

/** A signature stands for what was read before it: a step that changes any of that takes it away. */
export function unsigned(values: Values, step: FormStep): FormStep {
  if (!values[MARK]) return {};
  const changes = Object.entries(step).some(
    ([path, value]) =>
      !NOT_SIGNED.some((prefix) => path.startsWith(prefix)) &&
      JSON.stringify(value?.v) !== JSON.stringify(values[path]?.v),
  );
  return changes ? { [MARK]: null } : {};
}

/** The same where a picture was taken or dropped. */
export function unsignedByPicture(values: Values): FormStep | null {
  return values[MARK] ? { [MARK]: null } : null;
}
