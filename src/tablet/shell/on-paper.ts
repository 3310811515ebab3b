/**
 * Puts one element on paper instead of the page: at the end of the body, seen by the printer alone, for as long as
 * it is asked for. So Ctrl+P and the browser's own menu print the same as the page's button.
 */
export class OnPaper {
  readonly #rules = new CSSStyleSheet();
  #element: HTMLElement | undefined;

  /** `page`: the `@page` rule. */
  put(element: HTMLElement, page: string): void {
    this.#rules.replaceSync(
      `${page} .on-paper { display: none }
      @media print {
        html, body { margin: 0; padding: 0; background: #fff; min-height: 0 }
        body > :not(.on-paper) { display: none !important }
        .on-paper { display: block }
      }`,
    );
    if (this.#element === element) return;
    this.takeAway();
    element.classList.add('on-paper');
    element.setAttribute('aria-hidden', 'true');
    document.body.append(element);
    document.adoptedStyleSheets.push(this.#rules);
    this.#element = element;
  }

  takeAway(): void {
    if (!this.#element) return;
    this.#element.remove();
    this.#element = undefined;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#rules);
  }
}
