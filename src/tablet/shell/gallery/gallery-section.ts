import type { TemplateResult } from 'lit';

/** One element (or composition) in one state. */
export interface GalleryState {
  /** "text-field, error": the tag and the state, in code's words. */
  readonly name: string;
  readonly draw: () => TemplateResult;
}

/** What a section's module exports as `states`; called at every drawing, so that words follow the language. */
export type GalleryStates = () => readonly GalleryState[];

export interface GallerySection {
  /** In the address: `gallery.html?page=fields`. */
  readonly id: string;
  readonly load: () => Promise<{ readonly states: GalleryStates }>;
  /** Drawn alone on the page, without the gallery's own head: a frame with its page. It has one state. */
  readonly whole?: boolean;
}
