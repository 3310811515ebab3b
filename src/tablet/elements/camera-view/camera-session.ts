import {
  cameraProblem,
  openCamera,
  stopStream,
  type CameraChoice,
  type CameraProblem,
} from './open-camera.ts';

/**
 *     stopped --start--> starting --opened--> live
 *                           |                  |
 *                           +--refused--> denied, missing, busy, error --start--> starting
 *     any --stop--> stopped      live --the camera went away--> error
 */
export type CameraState = 'stopped' | 'starting' | 'live' | CameraProblem;

/** One camera, on or off. A stream that arrives after it was no longer wanted is stopped at once. */
export class CameraSession {
  state: CameraState = 'stopped';
  stream: MediaStream | null = null;
  /** Counts starts and stops, so that a late answer is known to be late. */
  private turn = 0;

  constructor(private readonly changed: () => void) {}

  get track(): MediaStreamTrack | null {
    return this.stream?.getVideoTracks()[0] ?? null;
  }

  async start(choice: CameraChoice): Promise<void> {
    this.drop();
    const turn = ++this.turn;
    this.enter('starting');
    try {
      const stream = await openCamera(choice);
      if (turn === this.turn) this.take(stream);
      else stopStream(stream);
    } catch (error) {
      if (turn === this.turn) this.enter(cameraProblem(error));
    }
  }

  stop(): void {
    this.turn++;
    this.drop();
    this.enter('stopped');
  }

  private take(stream: MediaStream): void {
    this.stream = stream;
    // Told only when the camera goes by itself (unplugged, taken by the system), never after our own stop().
    this.track?.addEventListener('ended', () => {
      if (this.stream !== stream) return;
      this.drop();
      this.enter('error');
    });
    this.enter('live');
  }

  private drop(): void {
    if (this.stream) stopStream(this.stream);
    this.stream = null;
  }

  private enter(state: CameraState): void {
    if (state === this.state) return;
    this.state = state;
    this.changed();
  }
}
