import { css } from 'lit';

/** What all fields share: label, help above, the box, the error below with a bar at the side. */
export const fieldStyles = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: var(--space-2);
    max-width: var(--column);
  }
  .wrong {
    border-inline-start: 5px solid var(--stop);
    padding-inline-start: var(--space-4);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
  }
  label,
  legend,
  .label {
    font-size: var(--text-body);
    font-weight: 600;
    line-height: var(--line-title);
    padding: 0;
  }
  .optional {
    font-weight: 400;
    color: var(--ink-2);
  }
  .help {
    font-size: var(--text-help);
    color: var(--ink-2);
    max-width: var(--measure);
  }
  .box {
    width: 100%;
    min-height: var(--target-primary);
    padding: var(--space-2) var(--space-3);
    border: 2px solid var(--outline);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font-size: var(--text-input);
    line-height: var(--line-text);
  }
  .box::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
  .box:hover {
    border-color: var(--ink);
  }
  .wrong .box {
    border-color: var(--stop);
    border-width: 3px;
  }
  .box:focus,
  .box:focus-visible {
    outline: 3px solid var(--focus-ink);
    box-shadow: 0 0 0 6px var(--focus-ring);
    border-color: var(--panel);
  }
  .error {
    display: flex;
    gap: var(--space-2);
    align-items: flex-start;
    color: var(--stop);
    font-weight: 600;
  }
  .error app-icon {
    margin-top: 0.1em;
  }
`;
