import { css } from 'lit';

export const cameraViewStyles = css`
  .stage {
    position: relative;
    display: grid;
    place-items: center;
    width: 100%;
    /* The room is taken before the camera is there: nothing moves when its picture comes. */
    aspect-ratio: 4 / 3;
    max-height: 62vh;
    overflow: hidden;
    border-radius: var(--radius);
    background: #0f1720;
    color: #fff;
    container-type: size;
  }
  @media (orientation: portrait) {
    .stage {
      aspect-ratio: 3 / 4;
    }
  }
  /* On a phone header, words and action bar leave no more. */
  @media (max-width: 599px) {
    .stage {
      max-height: 40vh;
    }
  }
  /* Without a camera there is nothing to see: what to do instead stays in view. */
  .stage.none {
    aspect-ratio: auto;
    container-type: normal;
  }
  .stage > * {
    grid-area: 1 / 1;
  }
  /* As large as the stage lets it be, whole: what is seen is what is taken. */
  .picture {
    display: grid;
    place-items: center;
    width: min(100cqw, 100cqh * var(--picture-ratio, 16 / 9));
    aspect-ratio: var(--picture-ratio, 16 / 9);
    overflow: hidden;
    container-type: size;
  }
  .picture > * {
    grid-area: 1 / 1;
  }
  video {
    width: 100%;
    height: 100%;
  }
  .mirrored {
    transform: scaleX(-1);
  }
  .guide {
    border: 3px solid #fff;
    border-radius: var(--radius-large);
    box-shadow: 0 0 0 100vmax rgb(15 23 32 / 40%);
    z-index: 1;
    pointer-events: none;
  }
  /* ISO/IEC 7810 ID-1: 85.60 by 53.98 mm. */
  .card {
    width: min(90cqw, 90cqh * 85.6 / 53.98);
    aspect-ratio: 85.6 / 53.98;
  }
  .portrait {
    width: min(90cqw, 90cqh * 3 / 4);
    aspect-ratio: 3 / 4;
    border-radius: 50% / 45%;
  }
  .message {
    z-index: 1;
    display: grid;
    justify-items: center;
    gap: var(--space-4);
    max-width: 32rem;
    padding: var(--space-4);
    font-size: var(--text-body);
    text-align: center;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--target);
    margin-top: var(--space-2);
    /* What is slotted here has no border: its words begin where the picture begins. */
    margin-inline-start: calc(-1 * var(--space-4) - 2px);
  }
  .bar button,
  .bar select {
    min-width: var(--target);
    min-height: var(--target);
    padding: var(--space-2) var(--space-4);
    border: 2px solid var(--outline);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font-size: var(--text-body);
  }
  .bar button {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    cursor: pointer;
  }
  .bar button[aria-pressed='true'] {
    background: var(--action);
    border-color: var(--action);
    color: var(--on-action);
  }
  .bar select {
    flex: 0 1 16rem;
    min-width: 8rem;
  }
`;
