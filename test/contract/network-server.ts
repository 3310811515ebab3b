import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ContractServer {
  readonly origin: string;
  /** An origin where nobody listens. */
  readonly closedOrigin: string;
  close(): Promise<void>;
}

// A page of another origin may ask this server anything; the app itself never leaves its own.
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PATCH, HEAD',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
};

/** The server that the network contract asks: some of its replies are whole, others are cut, late or endless. */
export async function startContractServer(): Promise<ContractServer> {
  const server = createServer((request, response) => void answer(request, response));
  const closed = createServer();
  const [port, closedPort] = [await listen(server), await listen(closed)];
  await new Promise((resolve) => closed.close(resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { origin: `http://127.0.0.1:${port}`, closedOrigin: `http://127.0.0.1:${closedPort}`, close };
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://any');
  if (request.method === 'OPTIONS') return void response.writeHead(204, OPEN).end();
  const replies: Record<string, () => unknown> = {
    '/echo': async () => response.writeHead(200, OPEN).end(JSON.stringify(await echo(request))),
    '/set-cookie': () => response.writeHead(200, { ...OPEN, 'set-cookie': 'who=me; Path=/' }).end(),
    '/head': () => response.writeHead(200, { ...OPEN, 'Upload-Offset': '42' }).end(),
    '/status': () => response.writeHead(Number(url.searchParams.get('code')), OPEN).end(),
    '/bytes': () => {
      const body = Buffer.alloc(Number(url.searchParams.get('length')), 7);
      response.writeHead(200, { ...OPEN, 'content-length': body.length }).end(body);
    },
    '/redirect': () => response.writeHead(302, { ...OPEN, location: '/echo' }).end(),
    '/cut-before': () => request.socket.destroy(),
    '/cut-in-body': () => {
      response.writeHead(200, { ...OPEN, 'content-length': 1000 });
      response.write('half', () => request.socket.destroy());
    },
    '/never': () => undefined,
    '/never-ends': () => response.writeHead(200, OPEN).write('a little'),
    '/endless': () => pour(response),
  };
  await replies[url.pathname]?.();
}

async function echo(request: IncomingMessage): Promise<object> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const { method, url, headers } = request;
  const { cookie = null, referer = null } = headers;
  return { method, url, word: headers['x-word'], cookie, referer, body: [...Buffer.concat(pieces)] };
}

/** Writes until the other side has had enough. */
function pour(response: ServerResponse): void {
  response.writeHead(200, OPEN);
  const piece = Buffer.alloc(256 * 1024, 7);
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  response.on('error', () => undefined);
  more();
}
