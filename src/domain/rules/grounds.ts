import type { Values } from '../record.ts';

type Check = (values: Values) => readonly { readonly path: string }[];

/**
 * Paths of the values that a rule's hit rests on: without any one of them the rule says nothing at that path. Rules
 * are silent on what is empty, so that this tells both sides of a contradiction whichever way the rule is written.
 */
export function groundsOf(check: Check, path: string, values: Values): string[] {
  const without = (left: string): Values =>
    Object.fromEntries(Object.entries(values).filter(([at]) => at !== left));
  const standsWithout = (left: string): boolean => check(without(left)).some((hit) => hit.path === path);
  return Object.keys(values).filter((at) => at === path || !standsWithout(at));
}
