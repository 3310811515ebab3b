import { css } from 'lit';

/** The striped edge that says from afar that nothing here has any value. */
export const stripedEdge = css`
  border: 8px solid;
  border-image: repeating-linear-gradient(45deg, var(--training) 0 12px, var(--on-training) 12px 24px) 8;
`;
