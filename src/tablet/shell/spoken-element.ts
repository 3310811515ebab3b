import { LitElement } from 'lit';
import { LanguageController } from './language.ts';

/** A Lit element whose template uses `say()`: it is drawn again when the language changes. */
export class SpokenElement extends LitElement {
  protected readonly language = new LanguageController(this);
}
