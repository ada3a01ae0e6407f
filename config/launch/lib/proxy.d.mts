import type { Server } from 'node:http';

export function createProxy(servers: { host: string; port: number }[]): Server;
