const CHANNEL = 'sotay-hand-over';
// Writing what is pending takes milliseconds; a tab that does not answer in this time is stuck or gone.
const MOST_WAIT_MS = 1000;

/** Another tab is about to take the vault: whoever holds unwritten typing writes it now. */
export class HandOverEvent extends Event {
  readonly work: Promise<unknown>[] = [];
  constructor() {
    super('sotay-hand-over');
  }
  /** The vault is not given over before this has ended, or the wait has. */
  waitUntil(work: Promise<unknown>): void {
    this.work.push(work);
  }
}

declare global {
  interface WindowEventMap {
    'sotay-hand-over': HandOverEvent;
  }
}

interface Message {
  readonly asked?: string;
  readonly written?: string;
}

/** Answers other tabs while this one leads: what was typed here is written first. */
export function answerHandOver(isLeading: () => boolean): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.asked !== undefined && isLeading()) void written(channel, data.asked);
  });
}

async function written(channel: BroadcastChannel, asked: string): Promise<void> {
  const event = new HandOverEvent();
  window.dispatchEvent(event);
  await Promise.allSettled(event.work);
  channel.postMessage({ written: asked } satisfies Message);
}

/** Resolves once the leading tab has written what was typed there, or does not answer in time. */
export async function askHandOver(): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  const asked = crypto.randomUUID();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, MOST_WAIT_MS);
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.written !== asked) return;
      clearTimeout(timer);
      resolve();
    });
    channel.postMessage({ asked } satisfies Message);
  });
  channel.close();
}
