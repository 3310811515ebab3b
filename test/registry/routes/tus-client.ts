import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import type { HttpApp } from '../../../src/registry/routes/http-app.ts';
import type { ToSign } from './served.ts';

const UPLOADS = '/api/v1/uploads';

export async function listening(app: HttpApp): Promise<string> {
  return app.listen({ host: '127.0.0.1', port: 0 });
}

/** The three requests of tus 1.0, over a real connection, signed as a tablet signs them. */
export function tusClient(origin: string, sign: (request: ToSign) => Promise<Record<string, string>>) {
  const headersOf = async (method: string, target: string, more: Record<string, string>) => ({
    ...(await sign({ method, target })),
    'tus-resumable': '1.0.0',
    ...more,
  });
  const post = async (more: Record<string, string>) =>
    fetch(origin + UPLOADS, { method: 'POST', headers: await headersOf('POST', UPLOADS, more) });
  const appendHeaders = (cipher: string, offset: number) =>
    headersOf('PATCH', `${UPLOADS}/${cipher}`, {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    });
  return {
    post,
    create: (cipher: string, bytes: number) =>
      post({
        'upload-length': String(bytes),
        'upload-metadata': `cipher ${Buffer.from(cipher).toString('base64')}`,
      }),
    append: async (cipher: string, offset: number, body: Uint8Array) =>
      fetch(`${origin}${UPLOADS}/${cipher}`, {
        method: 'PATCH',
        headers: await appendHeaders(cipher, offset),
        body: body as Uint8Array<ArrayBuffer>,
      }),
    /** The request's head as text, for a connection that will be cut. */
    appendHead: async (cipher: string, offset: number, whole: Uint8Array) => {
      const headers = {
        ...(await appendHeaders(cipher, offset)),
        'content-length': `${whole.length - offset}`,
      };
      const lines = Object.entries({ host: 'registry', ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      return `PATCH ${UPLOADS}/${cipher} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
    },
    offset: async (cipher: string): Promise<number> => {
      const target = `${UPLOADS}/${cipher}`;
      const headers = await headersOf('HEAD', target, {});
      const reply = await fetch(origin + target, { method: 'HEAD', headers });
      return Number(reply.headers.get('upload-offset') ?? -1);
    },
  };
}

/** Sends the head and some bytes of the body, then resets the connection as a lost signal does. */
export async function cutAfter(app: HttpApp, head: string, bytes: Uint8Array): Promise<void> {
  const socket = await sendOnly(app, head, bytes);
  socket.destroy();
  await once(socket, 'close');
}

/** Sends the head and some bytes of the body, and then nothing. */
export async function sendOnly(app: HttpApp, head: string, bytes: Uint8Array): Promise<Socket> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  await new Promise((resolve) => socket.write(Buffer.concat([Buffer.from(head), bytes]), resolve));
  return socket;
}
