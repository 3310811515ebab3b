import { css } from 'lit';

/** For every element with a shadow root: box model, inherited type, the focus ring, hidden means hidden. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--ink);
    line-height: var(--line-text);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button,
  a,
  label {
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--focus-ink);
    box-shadow: 0 0 0 6px var(--focus-ring);
    border-radius: var(--radius);
    /* Above its neighbours, so that no part of the ring is covered. */
    position: relative;
    z-index: 1;
  }
`;

/** For text that only a screen reader gets: `class="unseen"`. */
export const unseen = css`
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Headings of pages and sections. */
export const headings = css`
  h1,
  h2,
  h3 {
    font-family: var(--font-title);
    font-weight: 600;
    line-height: var(--line-title);
    text-wrap: balance;
  }
  h1 {
    font-size: var(--text-title);
  }
  h2 {
    font-size: var(--text-section);
  }
  h3 {
    font-size: var(--text-input);
  }
  h1:focus-visible {
    outline: none;
    box-shadow: none;
  }
`;

/** A panel that stands on the page: `class="panel"`. */
export const panel = css`
  .panel {
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    padding: var(--space-5);
  }
  @media (width < 37.5em) {
    .panel {
      padding: var(--space-4);
    }
  }
`;
