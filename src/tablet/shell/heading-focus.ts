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
