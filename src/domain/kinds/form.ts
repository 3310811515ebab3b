import { isListName, listRows } from '../catalogues/lists.ts';
import type { Field, FieldType, Required, Words } from './field.ts';
import { fieldAt, type Kind } from './kind.ts';

/** What the screen needs to draw one field, its words in one language. */
export interface FormField {
  readonly path: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required?: Required;
  readonly help?: string;
  readonly sensitive?: true;
  /** Closed or short list of values, in its order; empty for a field of another type and for a long catalogue. */
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  /** Open list of values: the catalogue that has them. */
  readonly catalogue?: Field['catalogue'];
}

export interface FormPageText {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** One page of a kind's form, or undefined where the kind has no page of that id. */
export function formPage(kind: Kind, pageId: string, language: keyof Words): FormPageText | undefined {
  const page = kind.pages.find(({ id }) => id === pageId);
  if (!page) return undefined;
  const fields = page.paths.map((path) => formField(kind, path, language));
  return { id: page.id, title: page[language], fields };
}

/** One field of a kind, for a screen that asks for it alone. @throws RangeError where the kind has no such path. */
export function formField(kind: Kind, path: string, language: keyof Words): FormField {
  const at = fieldAt(kind, path);
  if (!at) throw new RangeError(`the kind ${kind.id} has no field ${path}`);
  const { type, required, help, sensitive, catalogue } = at.field;
  return {
    path,
    label: at.field[language],
    type,
    choices: choicesOf(at.field).map(({ code, ...words }) => ({ code, label: words[language] })),
    ...(required && { required }),
    ...(help && { help: help[language] }),
    ...(sensitive && { sensitive }),
    ...(catalogue && { catalogue }),
  };
}

/** What a field's value may be, where that is a list short enough to be shown whole. */
export function choicesOf({ choices, catalogue }: Field): readonly ({ readonly code: string } & Words)[] {
  if (catalogue && isListName(catalogue)) return listRows(catalogue);
  return Object.entries(choices ?? {}).map(([code, words]) => ({ code, ...words }));
}
