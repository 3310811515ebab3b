import { same } from '../../../domain/kinds/difference.ts';
import { eid } from '../../../domain/kinds/eid.ts';
import { fieldAt, rowIds, valueAt } from '../../../domain/kinds/kind.ts';
import type { Sourced, Value, Values } from '../../../domain/record.ts';
import type { Finding } from '../../../domain/rules/rule.ts';
import type { FormStep } from '../../vault/api.ts';

const KEPT = 'kept';
const FIELDS = ['rule', 'path', 'reason', 'note'] as const;

/** Why a warning stays: a code of the catalogue `keep-reasons`, or words. */
export type KeptFor = { readonly reason: string } | { readonly note: string };
type Warned = Pick<Finding, 'rule' | 'path'>;

/** Keeps a warning with its reason, in the row that it has or in a new one. */
export function keep(values: Values, keeping: Warned & KeptFor, newId: () => string): FormStep {
  const { rule, path, reason, note } = { reason: undefined, note: undefined, ...keeping };
  const row = rowOf(values, { rule, path }) ?? newId();
  const typed = (v: string): Sourced => ({ v, s: 'T' });
  return {
    [`${KEPT}/${row}/rule`]: typed(rule),
    [`${KEPT}/${row}/path`]: typed(path),
    [`${KEPT}/${row}/reason`]: reason === undefined ? null : typed(reason),
    [`${KEPT}/${row}/note`]: note === undefined ? null : typed(note),
  };
}

/** The reason in words that a warning is kept for; empty where there is none. */
export function keptNote(values: Values, warned: Warned): string {
  const row = rowOf(values, warned);
  const note = row === undefined ? undefined : valueAt(values, `${KEPT}/${row}/note`);
  return typeof note === 'string' ? note : '';
}

/** Takes a kept warning's row away. */
export function unkeep(values: Values, warned: Warned): FormStep {
  const row = rowOf(values, warned);
  return row === undefined ? {} : emptied(values, row);
}

/**
 * A reason was given for the values that the warning rests on: with another in the place of any of them, or one more
 * row of their like, it says nothing any more and the warning is open again.
 */
export function outlived(values: Values, step: FormStep, findings: readonly Finding[]): FormStep {
  const changed = Object.entries(step).flatMap(([path, value]) =>
    same(values[path]?.v, value?.v) ? [] : [shapeOf(path)],
  );
  const rows = rowIds(values, KEPT).filter((row) =>
    restsOn(values, row, findings).some((path) => changed.includes(shapeOf(path))),
  );
  return Object.assign({}, ...rows.map((row) => emptied(values, row))) as FormStep;
}

/** What a kept row's warning rests on; its own path where no rule says it now. */
function restsOn(values: Values, row: string, findings: readonly Finding[]): readonly string[] {
  const [rule, path] = ['rule', 'path'].map((field) => valueAt(values, `${KEPT}/${row}/${field}`));
  const finding = findings.find((one) => one.rule === rule && one.path === path);
  return finding?.grounds ?? (typeof path === 'string' ? [path] : []);
}

const shapeOf = (path: string): string => fieldAt(eid, path)?.shape ?? path;

function emptied(values: Values, row: string): FormStep {
  const paths = FIELDS.map((field) => `${KEPT}/${row}/${field}`);
  return Object.fromEntries(paths.filter((path) => path in values).map((path) => [path, null]));
}

function rowOf(values: Values, { rule, path }: Warned): string | undefined {
  const says = (row: string, field: string, what: Value): boolean =>
    valueAt(values, `${KEPT}/${row}/${field}`) === what;
  return rowIds(values, KEPT).find((row) => says(row, 'rule', rule) && says(row, 'path', path));
}
