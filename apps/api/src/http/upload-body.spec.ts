import { connect, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { takeUploads } from './upload-body.js';

let app: FastifyInstance;
let port: number;

beforeAll(async () => {
  app = fastify();
  takeUploads(app);
  app.post('/json', async () => 'read');
  app.post('/file', { config: { upload: true } as never }, async (request) => {
    let bytes = 0;
    for await (const chunk of request.body as AsyncIterable<Buffer>) bytes += chunk.length;
    return String(bytes);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());
afterEach(() => {
  jest.useRealTimers();
});

/** Sends a head and half a body, lets a minute pass, and gives what came back. */
async function halfABody(path: string, type: string): Promise<string> {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
  const asked = new Promise((resolve) => app.server.once('request', resolve));
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => (answer += text));
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 20\r\n\r\n0123456789`);
  await asked;
  for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
  jest.advanceTimersByTime(61_000);
  const ended = new Promise((resolve) => socket.once('close', resolve));
  if (path === '/file') socket.write('0123456789');
  for (let i = 0; i < 2000 && answer === ''; i += 1) await new Promise((resolve) => setImmediate(resolve));
  socket.end();
  await ended;
  return answer;
}

describe('a body that takes its time', () => {
  it('is cut off after a minute where it is JSON', async () => {
    expect(await halfABody('/json', 'application/json')).toMatch(/^HTTP\/1.1 408 REQUEST_TIMEOUT/);
  });

  it('may take longer where it is a file', async () => {
    expect(await halfABody('/file', 'application/octet-stream')).toMatch(/^HTTP\/1.1 200 OK[^]*20$/);
  });
});

describe('a stream of bytes', () => {
  it('reaches the routes of files and no others', async () => {
    const send = (url: string) =>
      app.inject({ method: 'POST', url, payload: 'abc', headers: { 'content-type': 'application/octet-stream' } });
    expect([(await send('/file')).payload, (await send('/json')).statusCode]).toEqual(['3', 415]);
  });
});
