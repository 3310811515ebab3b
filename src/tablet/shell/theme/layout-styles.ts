import { css } from 'lit';

/** Parts of a page above each other, and two columns where there is room. */
export const pageParts = css`
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
  .quiet {
    color: var(--ink-2);
  }
`;

/** A camera, and beside it where there is room what is said of its picture: all in view. */
export const cameraBeside = css`
  .view {
    display: grid;
    gap: var(--space-4) var(--space-5);
    align-items: start;
    grid-template-columns: minmax(0, 1fr);
  }
  @media (width >= 60em) {
    .view {
      grid-template-columns: minmax(0, min(40rem, 58%)) minmax(0, 1fr);
    }
    camera-view {
      order: -1;
    }
  }
`;
