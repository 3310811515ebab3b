import { css, svg } from 'lit';

/** A ring that closes in the time for which a picture is good before the shutter goes. */
export const countdownRing = svg`<svg class="ring" viewBox="0 0 64 64" aria-hidden="true">
  <circle cx="32" cy="32" r="28" pathLength="100"></circle>
</svg>`;

/** The look of hints over the live picture: shape and word say what the colour says. */
export const cameraHintStyles = css`
  .guide.change {
    border-style: dashed;
  }
  .guide.good {
    border-width: 6px;
    outline: 2px solid #0f1720;
  }
  .hint {
    z-index: 2;
    /* Above: on a phone the action bar lies over the lower end. */
    align-self: start;
    display: flex;
    align-items: center;
    gap: var(--space-2);
    max-width: 94%;
    margin: var(--space-2) 0 0;
    padding: var(--space-2) var(--space-4);
    border-radius: var(--radius);
    background: #0f1720;
    color: #fff;
    font-size: var(--text-body);
    font-weight: 600;
    pointer-events: none;
  }
  .hint[hidden] {
    display: none;
  }
  .ring {
    flex: none;
    width: 24px;
  }
  .ring circle {
    fill: none;
    stroke: #fff;
    stroke-width: 8;
    stroke-dasharray: 100;
    animation: close 0.8s linear both;
  }
  @keyframes close {
    from {
      stroke-dashoffset: 100;
    }
    to {
      stroke-dashoffset: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ring {
      display: none;
    }
  }
`;
