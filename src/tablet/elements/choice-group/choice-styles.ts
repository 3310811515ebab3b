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
    cursor: pointer;
  }
  /* The browser's own controls are pale in dark; where colours are forced it draws them better than we could. */
  @media not (forced-colors: active) {
    .tile input {
      appearance: none;
      display: grid;
      place-items: center;
      border: 2px solid var(--ink-2);
      background: var(--panel);
    }
    .tile input[type='radio'] {
      border-radius: 50%;
    }
    .tile input[type='checkbox'] {
      border-radius: 0.3rem;
    }
    .tile input:checked {
      border-color: var(--action);
    }
    .tile input:checked::before {
      content: '';
      width: 0.9rem;
      height: 0.9rem;
      background: var(--action);
    }
    .tile input[type='radio']:checked::before {
      border-radius: 50%;
    }
    .tile input[type='checkbox']:checked {
      background: var(--action);
    }
    .tile input[type='checkbox']:checked::before {
      width: 1.1rem;
      height: 1.1rem;
      background: var(--on-action);
      clip-path: polygon(14% 46%, 4% 58%, 38% 90%, 97% 22%, 86% 11%, 37% 67%);
    }
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
