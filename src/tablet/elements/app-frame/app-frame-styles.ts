import { css } from 'lit';
import { stripedEdge } from '../../shell/theme/training-styles.ts';

/** Landscape and portrait: rail at the side. */
export const frameStyles = css`
  .frame {
    --edge: 0px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-height: 100dvh;
  }
  .full {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .training {
    --edge: 8px;
    padding: var(--edge);
  }
  .body {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  header {
    position: sticky;
    top: var(--edge);
    z-index: 10;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    min-height: 4.5rem;
    padding: var(--space-2) var(--space-5);
    background: var(--page);
    border-bottom: 1px solid var(--line);
  }
  /* Before anybody is there nothing scrolls under the name of the app. */
  .bare header {
    position: static;
  }
  .bare .top {
    border-bottom-color: transparent;
  }
  .form .top {
    padding-inline-start: var(--space-2);
  }
  .name {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--text-input);
    font-weight: 600;
  }
  .name .mark {
    width: 2.25rem;
    height: 2.25rem;
    margin: 0;
  }
  .place {
    flex: 1 1 auto;
    max-width: 100%;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space-2);
    min-width: 0;
    max-width: 100%;
    margin-inline-start: auto;
  }
  .tools ::slotted(*) {
    flex: 1 1 7rem;
    min-width: 0;
    max-width: max-content;
  }
  .hide,
  .lock {
    min-width: 0;
    max-width: 100%;
  }
  .short {
    display: none;
  }
  main {
    flex: 1;
    width: 100%;
    max-width: 76rem;
    padding: var(--space-5);
  }
  .form main,
  .bare main {
    margin-inline: auto;
  }
  .bare main {
    padding-top: var(--space-2);
  }
  main:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .actions {
    position: sticky;
    bottom: calc(var(--nav-height, 0px) + var(--edge));
    z-index: 10;
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: var(--space-3) var(--space-5);
    padding: var(--space-3) var(--space-5);
    padding-bottom: max(var(--space-3), env(safe-area-inset-bottom));
    background: var(--panel);
    border-top: 1px solid var(--line);
  }
  .skip {
    position: absolute;
    z-index: 30;
    inset-inline-start: var(--space-2);
    top: var(--space-2);
    padding: var(--space-3) var(--space-4);
    border: 0;
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--action);
    font-weight: 600;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
  }
  .skip:focus-visible {
    position: absolute;
    z-index: 30;
  }

  .training-banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-1) var(--space-4);
    padding: var(--space-1) var(--space-5);
    background: var(--training);
    color: var(--on-training);
  }
  .training-banner strong {
    margin-inline-end: var(--space-3);
    font-weight: 600;
  }
  .training-banner button {
    min-height: var(--target);
    padding: var(--space-1) var(--space-4);
    border: 2px solid currentColor;
    border-radius: var(--radius);
    background: none;
    font-weight: 600;
    cursor: pointer;
  }
  .stripes {
    position: fixed;
    inset: 0;
    z-index: 40;
    pointer-events: none;
    ${stripedEdge}
  }

  @media (width < 60em) {
    .short {
      display: inline;
    }
    .whole {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    main {
      max-width: calc(var(--column) + 2 * var(--space-5));
      margin-inline: auto;
    }
  }
  /*
   * One row, whatever the chip says: what stands below is not to be covered. The chip's own words break; only letters
   * of twice the size take a second row.
   */
  @media (width >= 37.5em) {
    .place {
      flex: 1 1 10rem;
    }
    .form .place {
      flex: none;
    }
    .tools {
      flex: 1 1 20rem;
    }
    .hide,
    .lock,
    .top > action-button {
      flex: none;
    }
    .hide {
      margin-inline-start: auto;
    }
  }
  @media (width < 37.5em) {
    .frame,
    .full {
      grid-template-columns: minmax(0, 1fr);
    }
    /* The bar takes what its words need, the page the rest, however short it is. */
    .full {
      grid-template-rows: minmax(0, 1fr) auto;
    }
    .top {
      gap: 0 var(--space-3);
      min-height: 0;
      padding-block: var(--space-1);
    }
    .top,
    .form .top,
    main {
      padding-inline: var(--space-4);
    }
    .actions {
      padding-inline: var(--space-4);
    }
    /* The banner stands above the page, and leaves the room to it when the page is scrolled; the stripes stay. */
    .training header {
      display: contents;
    }
    .training:not(.bare) .top {
      position: sticky;
      top: var(--edge);
      z-index: 10;
    }
    .training-banner {
      padding: var(--space-2) var(--space-4);
    }
    /* The start page names the site; above every other page there is room for one line. */
    .full .place {
      display: none;
    }
    .full .tools,
    .form .tools {
      flex: 1 1 100%;
      justify-content: space-between;
    }
    /* Back, Set aside and "step 10 of 10" in one line. */
    .form .top {
      column-gap: 0;
    }
    .form .place {
      flex: 0 0 auto;
      margin-inline-start: auto;
    }
    .hide,
    .lock {
      --button-padding: var(--space-1);
    }
    .top .first {
      margin-inline-start: calc(-1 * var(--space-4) - 2px);
    }
    .tools .hide {
      margin-inline-start: calc(-1 * var(--space-1) - 2px);
    }
    .actions ::slotted(*) {
      flex: 1 1 auto;
    }
  }
  /* The keyboard is up: only what is being typed and the act stay. */
  @media (height < 30em) {
    header {
      position: static;
    }
    .actions {
      padding-block: var(--space-1);
    }
  }
  /* So little height (a page at 400%) that nothing may stand over the content. */
  @media (height < 20em) {
    .actions {
      position: static;
    }
  }
`;
