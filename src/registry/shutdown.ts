/** A step that hangs is left behind after this: what was acknowledged is on the disk already. */
const STEP_MS = 20_000;

/** What must be undone at the end, last begun first, once. */
export class Shutdown {
  private readonly steps: { name: string; undo: () => Promise<unknown> }[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly log: (line: string) => void) {}

  add(name: string, undo: () => Promise<unknown>): void {
    this.steps.push({ name, undo });
    // Asked to end while something was still starting: it ends as soon as it is there.
    if (this.running) this.running = this.running.then(() => this.undoAll());
  }

  run(): Promise<void> {
    this.running ??= this.undoAll();
    return this.running;
  }

  private async undoAll(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      const { name, undo } = step;
      const inTime = await within(STEP_MS, undo()).catch(() => false);
      if (!inTime) this.log(`stopping: ${name} did not end cleanly`);
    }
  }
}

function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
}
