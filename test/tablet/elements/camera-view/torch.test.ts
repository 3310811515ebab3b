import { describe, expect, it } from 'vitest';
import { cameraProblem } from '../../../../src/tablet/elements/camera-view/open-camera.ts';
import { hasTorch, setTorch } from '../../../../src/tablet/elements/camera-view/torch.ts';

/** A track that can do this, and does what it is asked unless it refuses. */
function track(capabilities: object | undefined, refuses = false) {
  const asked: unknown[] = [];
  const applyConstraints = async (constraints: unknown) => {
    asked.push(constraints);
    if (refuses) throw new DOMException('no', 'OverconstrainedError');
  };
  const getCapabilities = capabilities && (() => capabilities);
  return { asked, track: { applyConstraints, getCapabilities } as unknown as MediaStreamTrack };
}

describe('a camera with a torch', () => {
  it('is known by its capabilities, and a browser without them has none', () => {
    const found = [{ torch: true }, { torch: false }, {}, undefined].map((able) =>
      hasTorch(track(able).track),
    );
    expect(found).toEqual([true, false, false, false]);
    expect(hasTorch(null)).toBe(false);
  });

  it('is lit and put out by constraints', async () => {
    const camera = track({ torch: true });
    expect([await setTorch(camera.track, true), await setTorch(camera.track, false)]).toEqual([true, false]);
    expect(camera.asked).toEqual([{ advanced: [{ torch: true }] }, { advanced: [{ torch: false }] }]);
  });

  it('counts as dark when it refuses', async () => {
    expect(await setTorch(track({ torch: true }, true).track, true)).toBe(false);
  });
});

describe('cameraProblem', () => {
  it('has a problem for every error, also for what is no error', () => {
    const names = ['SecurityError', 'OverconstrainedError', 'AbortError', 'NovelError'];
    expect(names.map((name) => cameraProblem(new DOMException('no', name)))).toEqual([
      'denied',
      'missing',
      'busy',
      'error',
    ]);
    expect(cameraProblem('nothing')).toBe('error');
  });
});
