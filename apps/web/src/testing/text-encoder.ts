import { TextDecoder, TextEncoder } from 'node:util';

/** jsdom lacks what every browser has and the router asks for. Import it first. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
