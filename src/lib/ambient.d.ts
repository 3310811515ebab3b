// The few globals that every environment here has (page, worker, service worker, Node) but that the bare
// ES library does not declare. Nothing else may be added: code under lib, domain and protocol runs anywhere.
// Where a fuller library is loaded (DOM, WebWorker, Node) these merge with it.
interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
interface TextDecoder {
  decode(bytes?: ArrayBufferView | ArrayBuffer): string;
}
declare var TextEncoder: { new (): TextEncoder };
declare var TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};
