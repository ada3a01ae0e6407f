import type { FastifyInstance, RouteOptions } from 'fastify';
import type { AccessRule } from './access.js';

export interface KnownRoute {
  readonly method: string;
  readonly url: string;
  readonly access: AccessRule | undefined;
}

/** The live router's own list: what can be called, by whom, whoever registered it. */
export class RouteTable {
  private readonly registered: RouteOptions[] = [];

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', (route) => {
      this.registered.push(route);
    });
  }

  get routes(): readonly KnownRoute[] {
    return this.registered.flatMap(({ method, url, config }) =>
      [method].flat().map((one) => ({ method: one, url, access: config?.access })),
    );
  }

  /** Throws with the name of every route that does not say who may call it. */
  requireAccess(): void {
    const silent = this.routes
      .filter(({ access }) => access === undefined)
      .map(({ method, url }) => `${method} ${url}`);
    if (silent.length > 0) throw new Error(`Routes that do not say who may call them:\n  ${silent.join('\n  ')}`);
  }

  /** Methods that an address takes; the page of the web application, which answers any address, does not count. */
  methodsAt(path: string): string[] {
    const fits = this.routes.filter(({ url }) => !url.includes('*') && pattern(url).test(path));
    return [...new Set(fits.map(({ method }) => method))].sort();
  }
}

const pattern = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}$`);
