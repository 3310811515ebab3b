import { css } from 'lit';

export const todayStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-1) var(--space-4);
  }
  .head action-button {
    margin-inline: calc(-1 * var(--space-4) - 2px);
  }
`;
