import { VisionClient } from '../../vision/client.ts';
import { openWorker } from '../../../platform/open-worker.ts';
import visionUrl from '../../vision/worker.ts?worker&url';

/** The vision worker for one page's cameras: started when first asked, ended with `release`. */
export function newVision(): VisionClient {
  return new VisionClient({ createWorker: () => openWorker(visionUrl, 'vision') });
}
