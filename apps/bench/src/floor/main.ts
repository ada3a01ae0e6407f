import { createServer } from 'node:http';
import pg from 'pg';
import { readTypes } from '#libs/persistence';
import { answerTo } from './routes.js';
import type { FloorSetup } from './setup.js';
import { TokenBook } from './token-book.js';

/**
 * The floor: what the same PostgreSQL does behind the least that can be called a server, `node:http` and `pg`, with the
 * project's own schema and the very rows the project writes. It shows what everything above it costs.
 */
process.once('message', (setup: FloorSetup) => {
  const pool = new pg.Pool({ connectionString: setup.databaseUrl, max: setup.poolSize, types: readTypes as never });
  const floor = { pool, tokens: new TokenBook(pool), answers: setup.answers };
  const server = createServer((request, response) => {
    answerTo(floor, request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
        response.end(body);
      },
      (error: unknown) => {
        process.stderr.write(`floor: ${(error as Error).stack}\n`);
        response.writeHead(500).end();
      },
    );
  });
  server.keepAliveTimeout = 65_000;
  server.listen(0, '127.0.0.1', () => process.send!(server.address()));
});
// The bench is gone: so are we.
process.once('disconnect', () => process.exit());
