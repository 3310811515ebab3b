import type { Sourced } from '../record.ts';
import type { Rule } from '../rules/rule.ts';
import type { Field, Words } from './field.ts';

/**
 * A field's name may have several parts, `read/fullName`. A part `#` stands for the stable id of a row, so that a
 * section may hold rows beside its single fields: `otherNumbers/#/state`.
 */
export interface Section<F extends Record<string, Field> = Record<string, Field>> extends Words {
  /** Repeats as a whole, as if each name began with `#/`: its paths are `pictures/<id>/hash`. */
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

/** A name with each `#` open to any row id. */
type Opened<N extends string> = N extends `${infer Before}#${infer After}`
  ? `${Before}${string}${Opened<After>}`
  : N;
/** What follows the section in the paths of its field N. */
type RestOf<S extends Section, N extends string> = S extends { rows: true }
  ? `${string}/${Opened<N>}`
  : Opened<N>;
type PathIn<
  S extends Sections,
  N extends keyof S & string,
> = `${N}/${RestOf<S[N], keyof S[N]['fields'] & string>}`;

/** Every path of a kind, as a type. */
export type PathOf<S extends Sections> = { [N in keyof S & string]: PathIn<S, N> }[keyof S & string];

type FieldValue<F> = F extends Field<infer V> ? V : never;
type ValueIn<S extends Section, Rest extends string> = {
  [F in keyof S['fields'] & string]: Rest extends RestOf<S, F> ? FieldValue<S['fields'][F]> : never;
}[keyof S['fields'] & string];

/** The value type at a path. */
export type ValueAt<S extends Sections, P extends string> = P extends `${infer N}/${infer Rest}`
  ? N extends keyof S
    ? ValueIn<S[N], Rest>
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
  /** Ids of the rows that the path goes through, outermost first. */
  readonly rows: readonly string[];
  /** As the section names it: `read/fullName`, `otherNumbers/#/state`. */
  readonly name: string;
  /** The path with `#` in place of each row id: the same for the same field of every row. */
  readonly shape: string;
  readonly field: Field;
}

/** The field that a path names, or null where the kind has none. */
export function fieldAt(kind: Kind, path: string): FieldAt | null {
  const cut = path.indexOf('/');
  const section = path.slice(0, cut);
  if (cut < 0 || !Object.hasOwn(kind.sections, section)) return null;
  const definition = kind.sections[section]!;
  const rest = path.slice(cut + 1);
  if (!definition.rows && !rest.includes(ROW) && Object.hasOwn(definition.fields, rest))
    return { section, rows: [], name: rest, shape: path, field: definition.fields[rest]! };
  return fieldOfRow(section, definition, rest.split('/'));
}

/** The outermost row that a path goes through, `applicant/otherNumbers/<id>`, or null where it goes through none. */
export function rowAt(kind: Kind, path: string): string | null {
  const found = fieldAt(kind, path);
  if (!found || found.rows.length === 0) return null;
  const depth = found.shape.split('/').indexOf(ROW) + 1;
  return path.split('/').slice(0, depth).join('/');
}

/** Stands for the id of a row in names and shapes. */
export const ROW = '#';

function fieldOfRow(section: string, definition: Section, parts: readonly string[]): FieldAt | null {
  for (const { name, pattern } of rowPatterns(definition)) {
    const fits =
      pattern.length === parts.length && pattern.every((part, at) => part === ROW || part === parts[at]);
    if (!fits) continue;
    const rows = parts.filter((_, at) => pattern[at] === ROW);
    const shape = `${section}/${pattern.join('/')}`;
    return { section, rows, name, shape, field: definition.fields[name]! };
  }
  return null;
}

interface RowPattern {
  readonly name: string;
  readonly pattern: readonly string[];
}
const patternsOf = new WeakMap<Section, readonly RowPattern[]>();

/** The names of a section whose paths go through rows, taken apart once. */
function rowPatterns(section: Section): readonly RowPattern[] {
  const known = patternsOf.get(section);
  if (known) return known;
  const made = Object.keys(section.fields)
    .map((name) => ({ name, pattern: restOf(section, name).split('/') }))
    .filter(({ pattern }) => pattern.includes(ROW));
  patternsOf.set(section, made);
  return made;
}

function restOf(section: Section, name: string): string {
  return section.rows ? `${ROW}/${name}` : name;
}

/** Every field's path in order, with `#` for row ids: `card/number`, `pictures/#/hash`. */
export function shapes(kind: Kind): string[] {
  return Object.entries(kind.sections).flatMap(([name, section]) =>
    Object.keys(section.fields).map((fieldName) => `${name}/${restOf(section, fieldName)}`),
  );
}

/** Every path that goes through no row, in order. */
export function singlePaths(kind: Kind): string[] {
  return shapes(kind).filter((shape) => !shape.split('/').includes(ROW));
}

export { rowIds, valueAt } from './values-at.ts';
