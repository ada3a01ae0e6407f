import { createServer } from 'node:net';
import { LaunchProblem } from './say.mjs';

/** A TCP port on `host` that is free at this moment. */
export async function freePort(host = '127.0.0.1') {
  return listenOnce(0, host);
}

/** Fails with a sentence that names the port when it cannot be listened on. */
export async function requirePort(port, host) {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new LaunchProblem('PORT must be a number from 1 to 65535.');
  try {
    await listenOnce(port, host);
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new LaunchProblem(
        `Port ${port} on ${host} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
      );
    }
    throw new LaunchProblem(`Cannot listen on ${host}:${port} (${error.code}).`);
  }
}

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: chosen } = server.address();
      server.close(() => resolve(chosen));
    });
  });
}
