export type CameraFacing = 'environment' | 'user';

export interface CameraChoice {
  facing: CameraFacing;
  /** A camera of `enumerateDevices`, or empty for any that faces that way. */
  deviceId: string;
}

/** What stands in the way of a camera. */
export type CameraProblem = 'denied' | 'missing' | 'busy' | 'error';

/** 720p: what a QR code of a card needs at arm's length, and what cheap tablets give at full rate. */
const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** Rejects as `getUserMedia` does; a camera that cannot do what was asked is taken as it is. */
export async function openCamera(choice: CameraChoice): Promise<MediaStream> {
  const devices = await mediaDevices();
  const which = choice.deviceId
    ? { deviceId: { exact: choice.deviceId } }
    : { facingMode: { ideal: choice.facing } };
  try {
    return await devices.getUserMedia({ audio: false, video: { ...which, ...SIZE } });
  } catch (error) {
    if (nameOf(error) !== 'OverconstrainedError') throw error;
    return await devices.getUserMedia({ audio: false, video: true });
  }
}

/** All cameras; before the first permission they have neither id nor name, and are left out. */
export async function listCameras(): Promise<MediaDeviceInfo[]> {
  const all = await (await mediaDevices()).enumerateDevices();
  return all.filter((device) => device.kind === 'videoinput' && device.deviceId !== '');
}

export function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** W3C Media Capture and Streams, 10.2, names the errors of `getUserMedia`. */
export function cameraProblem(error: unknown): CameraProblem {
  switch (nameOf(error)) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'error';
  }
}

/** The adapter evens out older browsers' cameras; it is fetched with the first camera, not with the page. */
async function mediaDevices(): Promise<MediaDevices> {
  await import('webrtc-adapter');
  // Absent where the page did not come over https: there is no camera to be had.
  const devices = (navigator as Partial<Navigator>).mediaDevices;
  if (!devices) throw new DOMException('no mediaDevices', 'NotFoundError');
  return devices;
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
