/** Words of a name without any mark: the letters of English alone. */
const BARE_WORD = /^[A-Za-z]+$/;
/** One bare word (Minh) is common; a whole name of them is rare enough to ask. */
const FEWEST_WORDS = 3;

/** A whole name of at least three words and not one mark: Nguyen Van An, as a keyboard without Vietnamese gives it. */
export function looksBare(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  return words.length >= FEWEST_WORDS && words.every((word) => BARE_WORD.test(word));
}
