import type { GallerySection } from './gallery-section.ts';

/**
 * Every section of the gallery. Who adds an element adds its states to a module of a section, or a line here;
 * test/e2e/gallery.test.ts visits each in both themes and both languages.
 */
export const gallerySections: readonly GallerySection[] = [
  { id: 'tokens', load: () => import('./sections/tokens.ts') },
  { id: 'icons', load: () => import('./sections/icons.ts') },
  { id: 'buttons', load: () => import('./sections/buttons.ts') },
  { id: 'statuses', load: () => import('./sections/statuses.ts') },
  { id: 'fields', load: () => import('./sections/fields.ts') },
  { id: 'choices', load: () => import('./sections/choices.ts') },
  { id: 'messages', load: () => import('./sections/messages.ts') },
  { id: 'rows', load: () => import('./sections/rows.ts') },
  { id: 'dialog', load: () => import('./sections/dialog.ts') },
  { id: 'screen-unlock', load: () => import('./sections/screen-unlock.ts') },
  { id: 'screen-today', load: () => import('./sections/screen-today.ts') },
  { id: 'screen-day', load: () => import('./sections/screen-day.ts') },
  { id: 'screen-records', load: () => import('./sections/screen-records.ts') },
  { id: 'screen-slip', load: () => import('./sections/screen-slip.ts') },
  { id: 'screen-needs-you', load: () => import('./sections/screen-needs-you.ts') },
  { id: 'screen-sync', load: () => import('./sections/screen-sync.ts') },
  { id: 'frame-today', load: () => import('./sections/frame-today.ts'), whole: true },
  { id: 'frame-records', load: () => import('./sections/frame-records.ts'), whole: true },
  { id: 'frame-needs-you', load: () => import('./sections/frame-needs-you.ts'), whole: true },
  { id: 'frame-sync', load: () => import('./sections/frame-sync.ts'), whole: true },
  { id: 'frame-form', load: () => import('./sections/frame-form.ts'), whole: true },
  { id: 'frame-check', load: () => import('./sections/frame-check.ts'), whole: true },
  { id: 'frame-lock', load: () => import('./sections/frame-lock.ts'), whole: true },
  { id: 'frame-training', load: () => import('./sections/frame-training.ts'), whole: true },
  { id: 'enrol-scan', load: () => import('./sections/enrol-scan.ts'), whole: true },
  { id: 'enrol-confirm', load: () => import('./sections/enrol-confirm.ts'), whole: true },
  { id: 'enrol-typed', load: () => import('./sections/enrol-typed.ts'), whole: true },
  { id: 'enrol-contact', load: () => import('./sections/enrol-contact.ts'), whole: true },
  { id: 'enrol-portrait', load: () => import('./sections/enrol-portrait.ts'), whole: true },
  { id: 'enrol-notice', load: () => import('./sections/enrol-notice.ts'), whole: true },
  { id: 'enrol-fingerprints', load: () => import('./sections/enrol-fingerprints.ts'), whole: true },
  { id: 'enrol-check', load: () => import('./sections/enrol-check.ts'), whole: true },
  { id: 'enrol-sign', load: () => import('./sections/enrol-sign.ts'), whole: true },
  { id: 'enrol-done', load: () => import('./sections/enrol-done.ts'), whole: true },
];
