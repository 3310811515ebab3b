import type { Sourced, Value, Values } from '../record.ts';
import type { Rule } from '../rules/rule.ts';
import type { Field, Words } from './field.ts';

export interface Section<F extends Record<string, Field> = Record<string, Field>> extends Words {
  /** Repeats: its paths carry a stable row id, `pictures/<id>/hash`. */
  readonly rows?: boolean;
  readonly fields: F;
}

export type Sections = Readonly<Record<string, Section>>;

/** One question group of the screen form: fields shown together, by path. */
export interface FormPage extends Words {
  readonly id: string;
  readonly paths: readonly string[];
}

/** One paper form: everything that is particular to it. */
export interface Kind<S extends Sections = Sections> extends Words {
  readonly id: string;
  /** Raised with every change of fields or their meaning; stored with each record. */
  readonly version: number;
  readonly sections: S;
  readonly pages: readonly FormPage[];
  readonly rules: readonly Rule[];
}

type RowsOf<S extends Sections, N extends keyof S> = S[N] extends { rows: true } ? true : false;
type PathIn<S extends Sections, N extends keyof S & string> =
  RowsOf<S, N> extends true
    ? `${N}/${string}/${keyof S[N]['fields'] & string}`
    : `${N}/${keyof S[N]['fields'] & string}`;

/** Every path of a kind, as a type. */
export type PathOf<S extends Sections> = { [N in keyof S & string]: PathIn<S, N> }[keyof S & string];

type FieldValue<F> = F extends Field<infer V> ? V : never;
type FieldNamed<S extends Sections, N extends keyof S, F extends string> = F extends keyof S[N]['fields']
  ? FieldValue<S[N]['fields'][F]>
  : never;

/** The value type at a path. */
export type ValueAt<S extends Sections, P extends string> = P extends `${infer N}/${infer Rest}`
  ? N extends keyof S
    ? RowsOf<S, N> extends true
      ? Rest extends `${string}/${infer F}`
        ? FieldNamed<S, N, F>
        : never
      : FieldNamed<S, N, Rest>
    : never
  : never;

/** A record's values with the kind's types. */
export type ValuesOf<K extends Kind> = {
  readonly [P in PathOf<K['sections']>]?: Sourced<ValueAt<K['sections'], P>>;
};

/** Keeps the literal types of the definition. */
export function defineKind<const S extends Sections>(kind: Kind<S>): Kind<S> {
  return kind;
}

export interface FieldAt {
  readonly section: string;
  readonly row?: string;
  readonly name: string;
  readonly field: Field;
}

/** The field that a path names, or null where the kind has none. */
export function fieldAt(kind: Kind, path: string): FieldAt | null {
  const parts = path.split('/');
  const section = parts[0]!;
  const definition = Object.hasOwn(kind.sections, section) ? kind.sections[section]! : undefined;
  if (!definition) return null;
  // A row's id stands between section and field; a field's own name may have two parts, `card/read/fullName`.
  const name = parts.slice(definition.rows ? 2 : 1).join('/');
  if (!Object.hasOwn(definition.fields, name)) return null;
  const row = definition.rows ? parts[1] : undefined;
  return { section, name, field: definition.fields[name]!, ...(row !== undefined && { row }) };
}

/** Every path of the sections that do not repeat, in order. */
export function singlePaths(kind: Kind): string[] {
  return Object.entries(kind.sections).flatMap(([name, section]) =>
    section.rows ? [] : Object.keys(section.fields).map((fieldName) => `${name}/${fieldName}`),
  );
}

/** Ids of the rows that a record has in a repeating section, in the order of their first path. */
export function rowIds(values: Values, section: string): string[] {
  const prefix = `${section}/`;
  const ids = Object.keys(values).filter((path) => path.startsWith(prefix));
  return [...new Set(ids.map((path) => path.split('/')[1]!))];
}

/** The plain value at a path, or undefined when empty. */
export function valueAt(values: Values, path: string): Value | undefined {
  return Object.hasOwn(values, path) ? values[path]!.v : undefined;
}
