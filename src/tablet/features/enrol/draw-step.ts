import { html, nothing, type TemplateResult } from 'lit';
import type { FormSession } from './form-session.ts';
import type { StepId } from './steps.ts';
import './check-step.ts';
import './confirm-step.ts';
import './contact-step.ts';
import './documents-step.ts';
import './fingerprints-step.ts';
import './notice-step.ts';
import './numbers-step.ts';
import './portrait-step.ts';
import './representative-step.ts';
import './request-step.ts';
import './scan-step.ts';
import './sides-step.ts';
import './sign-step.ts';
import './typed-step.ts';

interface Shown {
  readonly session: FormSession;
  readonly edition: number;
  readonly restored: boolean;
}

/** The page of each step; the last has a frame of its own. */
const PAGES: Readonly<Record<Exclude<StepId, 'done'>, (shown: Shown) => TemplateResult>> = {
  request: ({ session, edition, restored }) =>
    html`<request-step .session=${session} .edition=${edition} ?restored=${restored}></request-step>`,
  scan: ({ session, edition, restored }) =>
    html`<scan-step .session=${session} .edition=${edition} ?restored=${restored}></scan-step>`,
  confirm: ({ session, edition, restored }) =>
    html`<confirm-step .session=${session} .edition=${edition} ?restored=${restored}></confirm-step>`,
  numbers: ({ session, edition, restored }) =>
    html`<numbers-step .session=${session} .edition=${edition} ?restored=${restored}></numbers-step>`,
  representative: ({ session, edition, restored }) =>
    html`<representative-step
      .session=${session}
      .edition=${edition}
      ?restored=${restored}
    ></representative-step>`,
  contact: ({ session, edition, restored }) =>
    html`<contact-step .session=${session} .edition=${edition} ?restored=${restored}></contact-step>`,
  portrait: ({ session, edition, restored }) =>
    html`<portrait-step .session=${session} .edition=${edition} ?restored=${restored}></portrait-step>`,
  sides: ({ session, edition, restored }) =>
    html`<sides-step .session=${session} .edition=${edition} ?restored=${restored}></sides-step>`,
  documents: ({ session, edition, restored }) =>
    html`<documents-step .session=${session} .edition=${edition} ?restored=${restored}></documents-step>`,
  notice: ({ session, edition, restored }) =>
    html`<notice-step .session=${session} .edition=${edition} ?restored=${restored}></notice-step>`,
  fingerprints: ({ session, edition, restored }) =>
    html`<fingerprints-step
      .session=${session}
      .edition=${edition}
      ?restored=${restored}
    ></fingerprints-step>`,
  check: ({ session, edition, restored }) =>
    html`<check-step .session=${session} .edition=${edition} ?restored=${restored}></check-step>`,
  sign: ({ session, edition, restored }) =>
    html`<sign-step .session=${session} .edition=${edition} ?restored=${restored}></sign-step>`,
  identity: ({ session, edition, restored }) =>
    html`<typed-step
      page="identity"
      .session=${session}
      .edition=${edition}
      ?restored=${restored}
    ></typed-step>`,
  card: ({ session, edition, restored }) =>
    html`<typed-step page="card" .session=${session} .edition=${edition} ?restored=${restored}></typed-step>`,
};

export function drawStep(step: StepId, shown: Shown): TemplateResult | typeof nothing {
  return step === 'done' ? nothing : PAGES[step](shown);
}
