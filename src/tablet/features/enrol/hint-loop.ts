import { SteadyHints, type LiveHint, type SteadyHint } from './steady-hint.ts';

/** At most 6 looks a second: the word changes twice a second at most, and a tablet has a day to last. */
const LOOK_PAUSE_MS = 160;

export interface HintLoopParts {
  /** Gives the next frame, which `look` closes. A rejection means "not now". */
  frame: () => Promise<ImageBitmap>;
  look: (frame: ImageBitmap) => Promise<LiveHint>;
  tell: (hint: SteadyHint) => void;
}

/**
 * Looks at frame after frame, one at a time. A look that fails is left out: hints are help, and the shutter is there
 * without them. Call what it returns to stop; nothing is told after that.
 */
export function startHints({ frame, look, tell }: HintLoopParts): () => void {
  let stopped = false;
  const steady = new SteadyHints();
  const run = async (): Promise<void> => {
    while (!stopped) {
      const startedMs = performance.now();
      const hint = await frame()
        .then(look)
        .catch(() => null);
      if (stopped) return;
      if (hint) tell(steady.next(hint, performance.now()));
      const restMs = Math.max(40, LOOK_PAUSE_MS - (performance.now() - startedMs));
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
  };
  void run();
  return () => {
    stopped = true;
  };
}
