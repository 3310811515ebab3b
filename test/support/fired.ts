import { eid } from '../../src/domain/kinds/eid.ts';
import type { Value, Values } from '../../src/domain/record.ts';
import { findings, type Hit, type RuleContext } from '../../src/domain/rules/rule.ts';
import { loadPlaces } from '../../src/domain/places.ts';
import { adultWithCard, TODAY, type EidOverrides } from './eid-values.ts';

export const places = await loadPlaces();

/** Hits of one rule on a record, at `TODAY` and with the catalogue of units unless told otherwise. */
export function hitsOf(rule: string, values: Values, context: Partial<RuleContext> = {}): Hit[] {
  const all = findings(eid.rules, values, { today: TODAY, places, ...context });
  return all
    .filter((finding) => finding.rule === rule)
    .map(({ path, fix }) => ({ path, ...(fix && { fix }) }));
}

/** Paths where a rule fires on the adult with these values changed. */
export function paths(rule: string, overrides: EidOverrides, context: Partial<RuleContext> = {}): string[] {
  return hitsOf(rule, adultWithCard(overrides), context).map((hit) => hit.path);
}

/** The correction that a rule offers at its first hit on the adult with these values changed. */
export function fixOf(rule: string, overrides: EidOverrides): Readonly<Record<string, Value>> | undefined {
  return hitsOf(rule, adultWithCard(overrides))[0]?.fix;
}
