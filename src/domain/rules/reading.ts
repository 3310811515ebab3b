import type { Place } from '../place.ts';
import { rowIds, valueAt } from '../kinds/values-at.ts';
import type { Value, Values } from '../record.ts';

/**
 * A record's values as rules read them, under one section or row (`applicant`, `members/<id>`) or under none.
 * What is empty, blank or of another shape than asked for reads as undefined, so that a rule stays silent on it.
 */
export class Reading {
  readonly values: Values;
  readonly section: string;

  constructor(values: Values, section = '') {
    this.values = values;
    this.section = section;
  }

  /** Full path of a field of this section. */
  path(name: string): string {
    return this.section ? `${this.section}/${name}` : name;
  }

  /** Text of any text-like field: name, date, number, choice, catalogue code. */
  text(name: string): string | undefined {
    const value = this.at(name);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  }

  /** Whether a yes/no field says yes; empty is no yes. */
  isTrue(name: string): boolean {
    return this.at(name) === true;
  }

  /** Whether a field has anything that counts as an answer. */
  isEmpty(name: string): boolean {
    const value = this.at(name);
    return value === undefined || (typeof value === 'string' && value.trim() === '');
  }

  place(name: string): Place | undefined {
    const value = this.at(name);
    return isPlace(value) ? value : undefined;
  }

  /**
   * One reading for each row under a name of this section, in the order of their ids: rules say the same whatever
   * order a record's paths have.
   */
  rows(name: string): Reading[] {
    const under = this.path(name);
    const ids = rowIds(this.values, under).sort();
    return ids.map((id) => new Reading(this.values, `${under}/${id}`));
  }

  private at(name: string): Value | undefined {
    return valueAt(this.values, this.path(name));
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { written, oldCode, newCode, version } = value as Record<string, unknown>;
  const optional = [oldCode, newCode].every((code) => code === undefined || typeof code === 'string');
  return typeof written === 'string' && typeof version === 'string' && optional;
}
