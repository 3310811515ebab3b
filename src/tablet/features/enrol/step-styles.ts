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
  .row-of-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
`;
