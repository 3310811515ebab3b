import { html, type TemplateResult } from 'lit';
import { nationalities } from '../../../domain/catalogues/nationalities.ts';
import type { FieldType } from '../../../domain/kinds/field.ts';
import { normaliseName } from '../../../domain/name.ts';
import { isPartialDate } from '../../../domain/partial-date.ts';
import type { Sourced } from '../../../domain/record.ts';
import { dateInWords } from '../../../domain/typed-date.ts';
import '../../elements/check-box/check-box.ts';
import '../../elements/choice-group/choice-group.ts';
import '../../elements/date-field/date-field.ts';
import '../../elements/name-field/name-field.ts';
import '../../elements/number-field/number-field.ts';
import '../../elements/phone-field/phone-field.ts';
import '../../elements/text-field/text-field.ts';
import '../../elements/type-ahead/type-ahead.ts';
import type { TypeAheadOption } from '../../elements/type-ahead/option-list.ts';
import { currentLanguage } from '../../shell/language.ts';
import './address-field.ts';
import { boundField, type DrawnField } from './bound-field.ts';
import './expiry-field.ts';
import { placeOfValue } from './same-place.ts';
import { datePartsOf, typedDate, typedValue } from './typed-text.ts';
import { decodedNumber } from './value-words.ts';

/** The element for a field of the kind's form, by its type; its id is the path, for the error summary. */
export function drawField(drawn: DrawnField): TemplateResult {
  return (DRAWERS[drawn.field.type] ?? drawText)(drawn);
}

const DRAWERS: Partial<Record<FieldType, (drawn: DrawnField) => TemplateResult>> = {
  name: drawName,
  personalNumber: drawNumber,
  pdate: drawDate,
  date: drawDate,
  expiry: drawExpiry,
  place: drawPlace,
  phone: drawPhone,
  choice: drawChoice,
  catalogue: drawChoice,
  bool: drawTick,
};

const textOf = ({ current }: DrawnField): string => (typeof current?.v === 'string' ? current.v : '');

/** For elements that tell stored values themselves. */
const asTold = (value: Sourced | null): Sourced | null => value;

function drawName(drawn: DrawnField): TemplateResult {
  return html`<name-field
    ${boundField(drawn, typedValue)}
    .value=${textOf(drawn)}
    .normalise=${normaliseName}
  ></name-field>`;
}

function drawNumber(drawn: DrawnField): TemplateResult {
  const number = textOf(drawn);
  return html`<number-field
    ${boundField(drawn, typedValue)}
    .value=${number}
    .decoded=${decodedNumber(number)}
  ></number-field>`;
}

function drawDate(drawn: DrawnField): TemplateResult {
  const date = textOf(drawn);
  return html`<date-field
    ${boundField(drawn, typedDate)}
    .value=${datePartsOf(date)}
    .decoded=${isPartialDate(date) ? dateInWords(date, currentLanguage()) : ''}
  ></date-field>`;
}

function drawExpiry(drawn: DrawnField): TemplateResult {
  return html`<expiry-field ${boundField(drawn, asTold)} .value=${textOf(drawn)}></expiry-field>`;
}

function drawPlace(drawn: DrawnField): TemplateResult {
  const place = placeOfValue(drawn.current?.v);
  return html`<address-field ${boundField(drawn, asTold)} .value=${place}></address-field>`;
}

function drawPhone(drawn: DrawnField): TemplateResult {
  return html`<phone-field ${boundField(drawn, typedValue)} .value=${textOf(drawn)}></phone-field>`;
}

/** More choices than this are found by typing. */
const MOST_TILES = 6;
/** Four words of so many letters stand side by side on a tablet held upright. */
const SHORT_WORD = 14;

function drawChoice(drawn: DrawnField): TemplateResult {
  const { choices } = drawn.field;
  const options = optionsOf(drawn.field);
  if (options.length > MOST_TILES) return drawTypeAhead(drawn, options);
  return html`<choice-group
    ${boundField(drawn, typedValue)}
    ?inline=${choices.length < 4 || choices.every(({ label }) => label.length <= SHORT_WORD)}
    .value=${textOf(drawn)}
    .choices=${choices.map(({ code, label }) => ({ value: code, label }))}
  ></choice-group>`;
}

/** A text that is none of the options is kept as it was typed, for a rule to speak about. */
function drawTypeAhead(drawn: DrawnField, options: readonly TypeAheadOption[]): TemplateResult {
  const stored = (told: unknown): Sourced | null =>
    typeof told === 'string' ? asItWas(drawn) : chosen(told as { value: string; text: string });
  const value = textOf(drawn);
  return html`<type-ahead
    ${boundField(drawn, stored)}
    .options=${options}
    .value=${value}
    .text=${options.some((option) => option.value === value) ? '' : value}
  ></type-ahead>`;
}

const chosen = ({ value, text }: { value: string; text: string }): Sourced | null =>
  typedValue(value || text);
/** Half a word is no choice: nothing is written before one is taken, or the box is left. */
const asItWas = ({ current }: DrawnField): Sourced | null => current ?? null;

const optionsOfLanguage = new Map<string, readonly TypeAheadOption[]>();

function optionsOf({ choices, catalogue }: DrawnField['field']): readonly TypeAheadOption[] {
  if (catalogue !== 'nationalities') return choices.map(({ code, label }) => ({ value: code, label }));
  const language = currentLanguage();
  const known = optionsOfLanguage.get(language);
  if (known) return known;
  const made = nationalities.map(({ code, ...words }) => ({ value: code, label: words[language] }));
  optionsOfLanguage.set(language, made);
  return made;
}

function drawTick(drawn: DrawnField): TemplateResult {
  const asBool = (v: boolean): Sourced => ({ v, s: 'T' });
  return html`<check-box ${boundField(drawn, asBool)} .value=${drawn.current?.v === true}></check-box>`;
}

function drawText(drawn: DrawnField): TemplateResult {
  const { type, path } = drawn.field;
  return html`<text-field
    ${boundField(drawn, typedValue)}
    .type=${type === 'email' ? 'email' : 'text'}
    .inputMode=${path === 'card/number' || type === 'digits' ? 'numeric' : ''}
    .maxLength=${type === 'email' ? 200 : 500}
    .optional=${type === 'email' || path.endsWith('/chassis') || path === 'biometrics/reference'}
    .value=${textOf(drawn)}
  ></text-field>`;
}
