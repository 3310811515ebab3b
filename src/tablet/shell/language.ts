import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { vi } from './words/vi.ts';
import type { Words } from './words/words.ts';

export type Language = 'vi' | 'en';

/** Where the choice is kept: a setting of the tablet, not of a person. */
const STORED_AS = 'language';

let current: Language = 'vi';
let words: Words = vi;
const listeners = new Set<() => void>();

/** The words of the language on screen: `say().generic.back`, `say().chip.waiting(14)`. */
export function say(): Words {
  return words;
}

/** The language on screen now; Vietnamese until somebody chose otherwise. */
export function currentLanguage(): Language {
  return current;
}

/** Calls back after every change of language; returns the way to stop it. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts a language on screen without remembering it. Vietnamese is always there; English is fetched once. */
export async function applyLanguage(language: Language): Promise<void> {
  words = language === 'en' ? (await import('./words/en.ts')).en : vi;
  current = language;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Puts a language on screen and remembers it; a store that refuses costs only the memory of it. */
export async function chooseLanguage(language: Language): Promise<void> {
  await applyLanguage(language);
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // The person sees the language asked for; the next start is Vietnamese again.
  }
}

/** The remembered language; anything else, or an unreadable store, is Vietnamese. */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

/** Redraws its element when the language changes: `new LanguageController(this)` in a field initialiser. */
export class LanguageController implements ReactiveController {
  #stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onLanguageChange(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
