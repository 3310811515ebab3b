// `npm run gallery`: every element in every state on one page, drawn again as its source changes.
import { createServer } from 'vite';

const server = await createServer({ logLevel: 'warn' });
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
console.log(`gallery: ${address}gallery.html (Ctrl-C ends it)`);
