import type { Values } from '../record.ts';

type Check = (values: Values) => readonly { readonly path: string }[];

/**
 * Paths of the values that a rule's hit rests on: without any one of them the rule says nothing at that path. Rules
 * are silent on what is empty, so that this tells both sides of a contradiction whichever way the rule is written.
 */
export function groundsOf(check: Check, path: string, values: Values): string[] {
  const paths = Object.keys(values);
  // Where it has two grounds it stands without either: each order of leaving out ends at another of them.
  const enough = new Set([path, ...supportOf(check, path, { values, paths })]);
  for (const at of supportOf(check, path, { values, paths: paths.toReversed() })) enough.add(at);
  return paths.filter((at) => enough.has(at));
}

/** What is left when everything is left out, in turn, without which the hit still stands. */
function supportOf(check: Check, path: string, of: { values: Values; paths: readonly string[] }): string[] {
  let left = of.values;
  for (const at of of.paths) {
    const { [at]: _out, ...fewer } = left;
    if (check(fewer).some((hit) => hit.path === path)) left = fewer;
  }
  return Object.keys(left);
}
