/**
 * Light or dark. Light is the default and dark comes only by choice: a tablet that turns dark at dusk by itself
 * is a tablet that somebody reports as broken.
 */
export type Theme = 'light' | 'dark';

/** Where the choice is kept: a setting of the tablet, not of a person. */
const STORED_AS = 'theme';

/** What the browser's frame is painted with, the colour of the rail. */
const FRAME: Readonly<Record<Theme, string>> = { light: '#0B3D91', dark: '#1C232B' };

/** Reads the stored choice; anything that is not a theme, or a store that cannot be read, is light. */
export function storedTheme(): Theme {
  try {
    return localStorage.getItem(STORED_AS) === 'dark' ? 'dark' : 'light';
  } catch {
    return 'light';
  }
}

/** Paints the page in a theme without remembering it. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', FRAME[theme]);
}

/** Paints the page and remembers the choice; a store that refuses (full disk) costs only the memory of it. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(STORED_AS, theme);
  } catch {
    // Told nowhere: the person sees the theme that they asked for.
  }
}

/** The theme on screen now. */
export function currentTheme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}
