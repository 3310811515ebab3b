import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import './route-outlet.ts';
import { routes } from './routes.ts';

/** The app: nothing but the place where pages appear. Each page draws its own frame with `app-frame`. */
@customElement('app-root')
export class AppRoot extends LitElement {
  override render(): TemplateResult {
    return html`<route-outlet .routes=${routes}></route-outlet>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-root': AppRoot;
  }
}
