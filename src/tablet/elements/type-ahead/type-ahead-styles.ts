import { css } from 'lit';

export const typeAheadStyles = css`
  .combo {
    position: relative;
  }
  .combo .box {
    padding-inline-end: 3.5rem;
  }
  .arrow {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    width: var(--target);
    display: grid;
    place-items: center;
    color: var(--ink-2);
    pointer-events: none;
  }
  ul {
    position: absolute;
    z-index: 20;
    inset-inline: 0;
    top: calc(100% + 8px);
    max-height: min(22rem, 45dvh);
    overflow-y: auto;
    list-style: none;
    background: var(--panel);
    border: 2px solid var(--outline);
    border-radius: var(--radius);
    box-shadow: 0 8px 24px rgb(0 0 0 / 25%);
  }
  li {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-height: var(--target);
    padding: var(--space-2) var(--space-4);
    border-inline-start: 5px solid transparent;
    cursor: pointer;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li[aria-selected='true'] {
    background: var(--tint-info);
    border-inline-start-color: var(--action);
  }
  .detail,
  .none {
    font-size: var(--text-help);
    color: var(--ink-2);
  }
  .none {
    padding: var(--space-3) var(--space-4);
  }
`;
