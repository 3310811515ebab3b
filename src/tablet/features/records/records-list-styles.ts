import { css } from 'lit';

export const recordsListStyles = css`
  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--target);
    min-width: var(--target);
    padding: var(--space-1) var(--space-4);
    border: 2px solid var(--outline);
    border-radius: 1.5rem;
    background: var(--panel);
    color: var(--ink);
    text-decoration: none;
  }
  .chip[aria-current] {
    border-color: var(--action);
    background: var(--action);
    color: var(--on-action);
    font-weight: 600;
  }
  .chip:focus-visible {
    border-radius: 1.5rem;
  }
  .found {
    font-size: var(--text-help);
    font-weight: 600;
  }
  .list {
    padding: 0;
    overflow: hidden;
  }
`;
