import { css } from 'lit';

export const todayStyles = css`
  .stack,
  .part {
    display: flex;
    flex-direction: column;
    gap: var(--space-5);
  }
  .part {
    gap: var(--space-3);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-5);
    align-items: start;
  }
  @media (width >= 60em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-1) var(--space-4);
  }
  .quiet {
    color: var(--ink-2);
  }
`;
