import type { ListName } from '../catalogues/lists.ts';
import type { Place } from '../place.ts';

/** The same words in both languages of the interface. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Strokes of a finger on a 1000 x 400 field: points x0,y0,x1,y1 ... of each stroke. */
export interface Mark {
  readonly strokes: readonly (readonly number[])[];
}

/** Run-time type of each field type's value. `field-schema.ts` checks the same shapes on outside input. */
export interface ValueTypes {
  text: string;
  name: string;
  /** `YYYY[-MM[-DD]]`, never completed. */
  pdate: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** `YYYY-MM-DD`, or `none` for a card that never expires. */
  expiry: string;
  /** 12 digits, not grouped. */
  personalNumber: string;
  /** A number of another kind, digits only. */
  digits: string;
  phone: string;
  email: string;
  place: Place;
  bool: boolean;
  count: number;
  choice: string;
  /** A code of a versioned catalogue. */
  catalogue: string;
  /** UUID of another record, site or person. */
  ref: string;
  /** Milliseconds since 1970, UTC. */
  time: number;
  /** SHA-256, base64url. */
  hash: string;
  mark: Mark;
}
export type FieldType = keyof ValueTypes;

/** Where the codes of a `catalogue` field stand. */
export type CatalogueName = 'nationalities' | ListName;

/** How much of a value a list may show. */
export type Listed = 'whole' | 'year' | 'last3';

/** `always`: in every state but draft; `submit`: to submit. A rule says anything finer. */
export type Required = 'always' | 'submit';

export interface Field<V = unknown> extends Words {
  readonly type: FieldType;
  /** Sources a value may have, as in `Source`. */
  readonly sources: string;
  readonly required?: Required;
  readonly listed?: Listed;
  /** Sensitive: shown on its own record only; never listed, searched, exported or counted. */
  readonly sensitive?: true;
  readonly choices?: Readonly<Record<string, Words>>;
  readonly catalogue?: CatalogueName;
  readonly help?: Words;
  /** Only carries the type. */
  readonly valueType?: V;
}

type Options = Partial<Pick<Field, 'required' | 'listed' | 'sensitive' | 'help' | 'catalogue'>> & {
  sources?: string;
};

/** A field of one of the plain types. */
export function field<T extends FieldType>(
  type: T,
  words: readonly [vi: string, en: string],
  options: Options = {},
): Field<ValueTypes[T]> {
  return { type, vi: words[0], en: words[1], sources: 'QMRGT', ...options };
}

/** A field with a closed list of values: `{code: [vi, en]}`. */
export function choice<C extends string>(
  words: readonly [vi: string, en: string],
  choices: Readonly<Record<C, readonly [string, string]>>,
  options: Options = {},
): Field<C> {
  const entries = Object.entries<readonly [string, string]>(choices);
  const labelled = Object.fromEntries(entries.map(([code, [vi, en]]) => [code, { vi, en }]));
  return { type: 'choice', vi: words[0], en: words[1], sources: 'QMRGT', choices: labelled, ...options };
}
