import { css } from 'lit';

/** A heading over a panel of rows. */
export const listStyles = css`
  section {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
  }
  .list {
    padding: 0;
    overflow: hidden;
  }
`;
