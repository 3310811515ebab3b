import { css } from 'lit';

/** The main sections: a rail with its items low, in reach of the thumb; a bar at the bottom on a phone. */
export const railStyles = css`
  nav {
    position: sticky;
    top: var(--edge);
    z-index: 11;
    display: flex;
    flex-direction: column;
    width: min-content;
    min-width: var(--rail-width);
    height: calc(100dvh - 2 * var(--edge));
    overflow-y: auto;
    padding: var(--space-3) 0;
    background: var(--rail);
    color: var(--on-rail);
  }
  .mark {
    display: block;
    width: 3rem;
    height: 3rem;
    margin: 0 auto var(--space-5);
  }
  ul {
    display: flex;
    flex-direction: column;
    gap: var(--space-2);
    margin-top: auto;
    padding: 0 var(--space-1);
    list-style: none;
  }
  li {
    display: flex;
    flex-direction: column;
  }
  nav a {
    flex: 1;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--space-1);
    min-height: 4.5rem;
    padding: var(--space-2) 0.125rem;
    border-radius: var(--radius);
    color: inherit;
    font-size: var(--text-help);
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
  }
  nav a:hover {
    background: var(--rail-hover);
  }
  nav a[aria-current] {
    background: var(--rail-current);
    color: var(--on-rail-current);
    font-weight: 600;
  }
  .word {
    order: 2;
  }
  .sign {
    position: relative;
    --icon-size: 1.75rem;
  }
  .count {
    position: absolute;
    top: -0.4rem;
    inset-inline-start: 1.3rem;
    min-width: 1.5rem;
    padding: 0 0.3rem;
    border-radius: 0.75rem;
    background: var(--focus-ring);
    color: var(--focus-ink);
    font-size: var(--text-help);
    font-weight: 600;
    line-height: 1.5rem;
    text-align: center;
  }

  @media (width < 37.5em) {
    nav {
      position: sticky;
      top: auto;
      bottom: var(--edge);
      order: 2;
      width: auto;
      height: auto;
      padding: var(--space-1) var(--space-1) max(var(--space-1), env(safe-area-inset-bottom));
    }
    .mark {
      display: none;
    }
    ul {
      flex-flow: row wrap;
      justify-content: center;
      gap: var(--space-1);
      margin: 0;
      padding: 0;
    }
    li {
      flex: 1 0 4.25rem;
    }
    nav a {
      min-height: 4rem;
    }
  }
  @media (height < 30em) and (width < 37.5em) {
    nav {
      position: static;
    }
  }
`;
