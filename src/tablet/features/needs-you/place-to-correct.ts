import { checkHref, formHref, formHrefAt, pictureHref } from '../../shell/form-paths.ts';
import type { FormView, RecordLine } from '../../vault/api.ts';
import { actFor } from './what-to-do.ts';

/** Address of the form at what must be corrected: the first field that a named rule, else any block, speaks about. */
export function placeToCorrect(line: RecordLine, form: Pick<FormView, 'findings'>): string {
  if (actFor(line) === 'retake') return pictureHref(line.record);
  const named = new Set(line.refused?.rules ?? []);
  const found =
    form.findings.find(({ rule }) => named.has(rule)) ??
    form.findings.find(({ severity }) => severity === 'B');
  if (found) return formHrefAt(line.record, found.path);
  // What a person gave back is read as a whole: no rule says where it is wrong.
  return line.status === 'returned' ? checkHref(line.record) : formHref(line.record);
}
