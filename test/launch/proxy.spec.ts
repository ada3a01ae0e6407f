import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createProxy } from '../../config/launch/lib/proxy.mjs';

const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

it('takes the servers in turn', async () => {
  const proxy = await proxyTo(await serve(saying('a')), await serve(saying('b')));
  const heard = [];
  for (let i = 0; i < 4; i++) heard.push(await (await fetch(proxy)).text());
  expect(heard).toEqual(['a', 'b', 'a', 'b']);
});

it('passes on method, path, body and headers, and says for whom it asks', async () => {
  const port = await serve(async (request, response) => {
    const { method, url, headers } = request;
    response.setHeader('x-seen', '1').end(JSON.stringify({ method, url, headers, body: await text(request) }));
  });
  const answer = await fetch(`${await proxyTo(port)}/a?b=c`, {
    method: 'POST',
    body: '调解',
    headers: { 'if-match': '"3"', 'x-forwarded-for': '10.1.1.1' },
  });
  expect(answer.headers.get('x-seen')).toBe('1');
  expect(await answer.json()).toMatchObject({
    method: 'POST',
    url: '/a?b=c',
    body: '调解',
    headers: { 'if-match': '"3"', 'x-forwarded-for': '10.1.1.1, 127.0.0.1', 'x-forwarded-proto': 'http' },
  });
});

it('passes events on as they come', async () => {
  let finish = () => {};
  const port = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: first\n\n');
    finish = () => response.end();
  });
  const reader = (await fetch(await proxyTo(port))).body!.getReader();
  const { value } = await reader.read(); // the server has not finished
  expect(new TextDecoder().decode(value)).toBe('data: first\n\n');
  finish();
  expect((await reader.read()).done).toBe(true);
});

it('tells the server when the client goes away', async () => {
  let gone: Promise<unknown> = Promise.resolve();
  const asked = new Promise<void>((resolve) => {
    void serve((_, response) => {
      gone = once(response, 'close');
      response.write('…');
      resolve();
    }).then(async (port) => {
      const { port: proxyPort } = new URL(await proxyTo(port));
      const client = connect(Number(proxyPort), '127.0.0.1');
      client.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
      client.once('data', () => client.destroy());
    });
  });
  await asked;
  await gone;
});

it('tries the next server when one refuses the connection, with the whole body', async () => {
  const echo: RequestListener = async (request, response) => response.end(await text(request));
  const proxy = await proxyTo(await closedPort(), await serve(echo));
  const answer = await fetch(proxy, { method: 'POST', body: 'x'.repeat(300_000) });
  expect((await answer.text()).length).toBe(300_000);
});

it('never sends a request twice: a server that breaks off is a 502', async () => {
  let asked = 0;
  const breaking = (request: IncomingMessage) => {
    asked++;
    request.socket.destroy();
  };
  const proxy = await proxyTo(await serve(breaking), await serve(breaking));
  expect((await fetch(proxy, { method: 'POST', body: 'pay' })).status).toBe(502);
  expect(asked).toBe(1);
});

it('answers 503 when no server is there', async () => {
  expect((await fetch(await proxyTo(await closedPort(), await closedPort()))).status).toBe(503);
});

function saying(word: string): RequestListener {
  return (_, response) => response.end(word);
}

async function serve(listener: RequestListener): Promise<number> {
  return listening(createServer(listener));
}

async function proxyTo(...ports: number[]): Promise<string> {
  return `http://127.0.0.1:${await listening(createProxy(ports.map((port) => ({ host: '127.0.0.1', port }))))}`;
}

async function listening(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  open.push(server);
  return (server.address() as AddressInfo).port;
}

async function closedPort(): Promise<number> {
  const port = await serve(saying('never'));
  const server = open.pop()!;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
