import { css } from 'lit';

/** For every step: one column, or evidence beside fields. */
export const stepStyles = css`
  .stack,
  .fields,
  .column {
    display: flex;
    flex-direction: column;
    gap: var(--space-5);
  }
  .column {
    max-width: var(--column);
  }
  .progress {
    color: var(--ink-2);
    font-size: var(--text-help);
  }
  /* A live region that has nothing to say yet takes no room. */
  .silent {
    margin-block-start: calc(-1 * var(--space-5));
  }
  .how {
    max-width: var(--measure);
    color: var(--ink-2);
  }
  .rows {
    padding-block: var(--space-2);
  }
  .shutter {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-3);
    min-width: 11rem;
    min-height: var(--target-shutter);
    padding: 0 var(--space-6);
    border: 0;
    border-radius: 2.25rem;
    background: var(--action);
    color: var(--on-action);
    font-size: var(--text-input);
    font-weight: 600;
    cursor: pointer;
  }
  .shutter:hover,
  .shutter:active {
    background: var(--action-press);
  }
  .shutter:focus-visible {
    border-radius: 2.25rem;
  }
  section {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
  }
  .row-of-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
`;
