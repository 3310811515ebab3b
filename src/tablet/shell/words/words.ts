import type { vi } from './vi.ts';

/** The same tree with literal strings widened, so that another language must have every key and every parameter. */
type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

/** What a language must say: the shape of the Vietnamese words. */
export type Words = Widened<typeof vi>;
