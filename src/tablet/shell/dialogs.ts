import { html, render } from 'lit';
import '../elements/action-button/action-button.ts';
import '../elements/modal-dialog/modal-dialog.ts';

export interface Question {
  readonly heading: string;
  readonly text: string;
  /** The word of the act: "Hủy hồ sơ", never "OK". */
  readonly act: string;
  /** The word of going back, the safe answer, also what Escape means. */
  readonly stay: string;
  readonly destructive?: boolean;
}

/**
 * Asks one question in a native dialog and resolves to whether the act was chosen. Only for leaving or destroying
 * work: everything else is said in the page.
 */
export function askPerson(question: Question): Promise<boolean> {
  const place = document.createElement('div');
  document.body.append(place);
  return new Promise((resolve) => {
    let answer = false;
    const close = (act: boolean): void => {
      answer = act;
      place.querySelector('modal-dialog')!.open = false;
    };
    const closed = (): void => {
      place.remove();
      resolve(answer);
    };
    render(asked(question, close, closed), place);
  });
}

const asked = (question: Question, close: (act: boolean) => void, closed: () => void) =>
  html`<modal-dialog open .heading=${question.heading} .text=${question.text} @dialog-close=${closed}>
    <action-button slot="actions" @click=${() => close(false)}>${question.stay}</action-button>
    <action-button
      slot="actions"
      kind=${question.destructive ? 'destructive' : 'primary'}
      @click=${() => close(true)}
      >${question.act}</action-button
    >
  </modal-dialog>`;
