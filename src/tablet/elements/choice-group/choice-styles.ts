import { css } from 'lit';

/** Tiles with a native radio or check box in them: the whole tile is the target. */
export const choiceStyles = css`
  .tile {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: var(--target-primary);
    padding: var(--space-2) var(--space-4);
    border: 2px solid var(--outline);
    border-radius: var(--radius);
    background: var(--panel);
    font-size: var(--text-body);
    font-weight: 400;
    line-height: var(--line-text);
    cursor: pointer;
  }
  .tile:hover {
    border-color: var(--ink);
  }
  .tile:has(:checked) {
    border-color: var(--action);
    box-shadow: inset 0 0 0 1px var(--action);
    background: var(--tint-info);
    font-weight: 600;
  }
  .tile:has(:focus-visible) {
    outline: 3px solid var(--focus-ink);
    box-shadow: 0 0 0 6px var(--focus-ring);
    position: relative;
    z-index: 1;
  }
  .tile input {
    flex: none;
    width: 1.75rem;
    height: 1.75rem;
    margin: 0;
    accent-color: var(--action);
    cursor: pointer;
  }
  .tile input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .words {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .hint {
    font-size: var(--text-help);
    font-weight: 400;
    color: var(--ink-2);
  }
  .wrong .tile {
    border-color: var(--stop);
  }
`;
