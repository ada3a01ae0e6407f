import { Agent, createServer, request } from 'node:http';

// Between two hops, not from end to end (RFC 9110 §7.6.1).
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

/**
 * A reverse proxy that takes the servers in turn: `servers` are `{ host, port }`. Answers are passed on as they come,
 * event streams too. Another server is tried only when the connection was refused, so that nothing was sent yet.
 */
export function createProxy(servers) {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const proxy = createServer((incoming, outgoing) => {
    const first = turn++;
    const attempt = (tried) => {
      if (tried === servers.length) return refuse(outgoing, 503, 'No server is reachable');
      forward(incoming, outgoing, { ...servers[(first + tried) % servers.length], agent }, () => attempt(tried + 1));
    };
    attempt(0);
  });
  proxy.requestTimeout = 0; // the servers behind have their own opinion
  proxy.once('close', () => agent.destroy());
  return proxy;
}

function forward(incoming, outgoing, server, tryNext) {
  const upstream = request({ ...server, method: incoming.method, path: incoming.url, headers: headersFor(incoming) });
  upstream.once('socket', (socket) => {
    // The body waits until there is a connection to carry it; before that it is still ours to give to another server.
    if (socket.connecting) socket.once('connect', () => incoming.pipe(upstream));
    else incoming.pipe(upstream);
  });
  upstream.once('response', (answer) => {
    outgoing.writeHead(answer.statusCode, endToEnd(answer.headers));
    outgoing.flushHeaders();
    answer.pipe(outgoing);
    answer.once('error', () => outgoing.destroy());
  });
  upstream.once('error', (error) => {
    if (error.code === 'ECONNREFUSED') tryNext();
    else if (outgoing.headersSent) outgoing.destroy();
    else refuse(outgoing, 502, 'The server broke off');
  });
  outgoing.once('close', () => upstream.destroy());
}

function headersFor(incoming) {
  const { 'x-forwarded-for': before, ...rest } = incoming.headers;
  const from = incoming.socket.remoteAddress;
  return {
    ...endToEnd(rest),
    'x-forwarded-for': before ? `${before}, ${from}` : from,
    'x-forwarded-host': incoming.headers.host,
    'x-forwarded-proto': 'http',
  };
}

function endToEnd(headers) {
  const listed = (headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  const dropped = new Set([...HOP_BY_HOP, ...listed]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

function refuse(outgoing, status, detail) {
  if (outgoing.headersSent || outgoing.destroyed) return;
  outgoing.writeHead(status, { 'content-type': 'application/problem+json', 'retry-after': '1' });
  outgoing.end(JSON.stringify({ status, code: 'PROXY', detail }));
}
