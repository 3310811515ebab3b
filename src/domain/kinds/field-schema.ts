import Type, { type TSchema } from 'typebox';
import Value from 'typebox/value';
import { UUID_PATTERN } from '../../lib/uuid.ts';
import { isFullDate } from '../partial-date.ts';
import type { Values } from '../record.ts';
import type { Field, FieldType } from './field.ts';
import { fieldAt, ROW, shapes, type Kind } from './kind.ts';

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const matching = (pattern: string, maxLength = 60) => Type.String({ pattern, maxLength });
const code = matching('^\\d{5}$');

/**
 * Shape of each field type's value on the wire and in the registry. Shapes only: a number that is not 12 digits
 * is storable (an officer may set it aside half typed); rules judge it.
 */
const SCHEMAS: Record<Exclude<FieldType, 'choice'>, TSchema> = {
  text: text(500),
  name: text(200),
  pdate: matching('^\\d{4}(-\\d{2}(-\\d{2})?)?$'),
  date: matching('^\\d{4}-\\d{2}-\\d{2}$'),
  expiry: matching('^(none|\\d{4}-\\d{2}-\\d{2})$'),
  personalNumber: matching('^\\d{1,20}$'),
  digits: matching('^\\d{1,20}$'),
  phone: text(20),
  email: text(200),
  place: Type.Object(
    { written: text(500), oldCode: Type.Optional(code), newCode: Type.Optional(code), version: text(40) },
    { additionalProperties: false },
  ),
  bool: Type.Boolean(),
  count: Type.Integer({ minimum: 0, maximum: 100_000 }),
  catalogue: matching('^[A-Za-z0-9-]{1,40}$'),
  ref: matching(UUID_PATTERN),
  time: Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 }),
  hash: matching('^[A-Za-z0-9_-]{43}$'),
  mark: Type.Object(
    {
      strokes: Type.Array(Type.Array(Type.Integer({ minimum: 0, maximum: 1000 }), { maxItems: 8000 }), {
        minItems: 1,
        maxItems: 200,
      }),
    },
    { additionalProperties: false },
  ),
};

/** JSON Schema of a field's value. */
export function fieldSchema(field: Field): TSchema {
  return field.type === 'choice' ? Type.Enum(Object.keys(field.choices ?? {})) : SCHEMAS[field.type];
}

const rowId = new RegExp(UUID_PATTERN);

/** Paths whose field the kind does not have, or whose value does not have the field's shape or an allowed source. */
export function misshapen(kind: Kind, values: Values): string[] {
  return Object.entries(values).flatMap(([path, sourced]) => {
    const at = fieldAt(kind, path);
    if (!at || !at.rows.every((row) => rowId.test(row))) return [path];
    // Only now: outside input may hold anything, null too, at a path that no kind has.
    const { v, s } = sourced;
    if (s !== undefined && !at.field.sources.includes(s)) return [path];
    return Value.Check(fieldSchema(at.field), v) && namesRealDay(at.field, v) ? [] : [path];
  });
}

/** A `date` is asked for in full and must be one of the calendar; a `pdate` is judged by rules, as paper may be wrong. */
function namesRealDay({ type }: Field, value: unknown): boolean {
  if (type !== 'date' && type !== 'expiry') return true;
  return typeof value === 'string' && (isFullDate(value) || (type === 'expiry' && value === 'none'));
}

/** JSON Schema of all values of a kind by path, for documentation and to notice silent changes. */
export function kindSchema(kind: Kind): object {
  const properties: Record<string, object> = {};
  const patternProperties: Record<string, object> = {};
  for (const shape of shapes(kind)) {
    const schema = fieldSchema(fieldAt(kind, shape)!.field);
    if (shape.includes(ROW)) patternProperties[`^${shape.replaceAll(ROW, '[0-9a-f-]{36}')}$`] = schema;
    else properties[shape] = schema;
  }
  return { type: 'object', properties, patternProperties, additionalProperties: false };
}
