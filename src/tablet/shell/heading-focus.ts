/** A page that reads the vault first has its heading by then; one that has none keeps the focus where it is. */
const PATIENCE_TRIES = 60;
const PAUSE_MS = 16;

/**
 * Moves the focus to a page's `h1` after a change of page, so that a screen reader says where one is and the
 * keyboard starts at the top. Looks through shadow roots, because every page draws in its own.
 */
export function focusHeading(root: ParentNode): boolean {
  const heading = findHeading(root);
  if (!heading) return false;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}

/** The same once the heading stands, as long as `still` holds: a page that takes the focus itself knows better. */
export async function focusHeadingSoon(root: ParentNode, still: () => boolean): Promise<void> {
  for (let tries = 0; tries < PATIENCE_TRIES && still(); tries += 1) {
    if (focusHeading(root)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function findHeading(root: ParentNode): HTMLElement | null {
  const own = root.querySelector<HTMLElement>('h1');
  if (own) return own;
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot && findHeading(element.shadowRoot);
    if (found) return found;
  }
  return null;
}

/** What has the focus, through all shadow roots. */
export function deepFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Whether the focus is nowhere: what had it was taken out of the page. */
export function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
