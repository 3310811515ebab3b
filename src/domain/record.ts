import type { Status } from './status.ts';

/** Where a value came from: card QR, MRZ, roster, registry, paper page, typed. Strongest first: G Q M P R T. */
export type Source = 'Q' | 'M' | 'R' | 'G' | 'P' | 'T';

/** JSON value of one field; its kind's schema says which shape. */
export type Value = string | number | boolean | { readonly [name: string]: unknown } | readonly unknown[];

/** A value with its source, and what the page says where it came from paper. */
export interface Sourced<V = Value> {
  readonly v: V;
  readonly s?: Source;
  readonly asWritten?: string;
}

/** A record's values by path: `applicant/fullName`, `pictures/<id>/hash`. An empty field has no entry. */
export type Values = Readonly<Record<string, Sourced>>;

/** Values after a step, in which `null` empties a field; neither is touched. */
export function valuesAfter(values: Values, step: Readonly<Record<string, Sourced | null>>): Values {
  const next: Record<string, Sourced> = { ...values };
  for (const [path, value] of Object.entries(step)) {
    if (value === null) delete next[path];
    else next[path] = value;
  }
  return next;
}

/** One record as it stands: what is shown, checked by rules, merged and stored. */
export interface RecordState {
  readonly id: string;
  readonly kind: string;
  readonly kindVersion: number;
  readonly values: Values;
  readonly status: Status;
}
