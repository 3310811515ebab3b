/** A picture was asked of a camera that is not live. Wait for the event `camera-state`. */
export class CameraNotLiveError extends Error {
  override readonly name = 'CameraNotLiveError';
  readonly code = 'camera-not-live';
  constructor() {
    super('camera-not-live');
  }
}
