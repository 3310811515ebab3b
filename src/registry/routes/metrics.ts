import { Counter, Histogram, Registry as Series } from 'prom-client';

/** Measures of the process. Labels are routes, statuses and codes: never a person, a record or an address. */
export function registryMetrics() {
  const series = new Series();
  const registers = [series];
  return {
    series,
    requests: new Histogram({
      name: 'sotay_http_request_seconds',
      help: 'Time from the first byte of a request to the last of its reply',
      labelNames: ['method', 'route', 'status'],
      // From a cached file to a batch of 500 changes that waits for a busy commune.
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30],
      registers,
    }),
    refusals: new Counter({
      name: 'sotay_refusals_total',
      help: 'Requests refused, by code',
      labelNames: ['code'],
      registers,
    }),
    hangUps: new Counter({
      name: 'sotay_hang_ups_total',
      help: 'Requests whose sender was gone before it had sent them whole, as when a tablet leaves coverage',
      registers,
    }),
    batchBytes: new Counter({
      name: 'sotay_batch_bytes_total',
      help: 'Bytes of batches that were answered with a receipt',
      registers,
    }),
    pictureBytes: new Counter({
      name: 'sotay_picture_bytes_total',
      help: 'Bytes of complete pictures stored',
      registers,
    }),
  };
}
export type RegistryMetrics = ReturnType<typeof registryMetrics>;
