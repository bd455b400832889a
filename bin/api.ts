import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client, Connection } from "@temporalio/client";
import closeWithGrace from "close-with-grace";
import { pino } from "pino";
import { createApp } from "../api/app.ts";
import { openDatabase } from "../db/client.ts";
import { openFileStore } from "../files/store.ts";
import { openMailTransport } from "../mail/transport.ts";
import { createGateway } from "../temporal/gateway.ts";
import { isTemporalReady, isWorkerReady } from "../temporal/readiness.ts";
import { readApiEnv } from "./env.ts";
import { JURISDICTION } from "./jurisdiction.ts";

/** Proxies on this machine or in its own network may say for whom they ask. */
const OUR_PROXIES = "loopback, linklocal, uniquelocal";

const DRAIN_MS = 3_000;

const env = readApiEnv();
const logger = pino({ level: env.logLevel, base: { role: "api" } });
const database = openDatabase(env.databaseUrl);
const client = new Client({
  connection: Connection.lazy({ address: env.temporalAddress }),
  namespace: env.temporalNamespace,
});
const mail = openMailTransport(env.smtpUrl, "");
const app = createApp({
  db: database.db,
  gateway: createGateway({
    client: client.workflow,
    onTrouble: (error) => {
      logger.error({ err: error }, "delivery-failed");
    },
  }),
  files: openFileStore(env.filesDir),
  clock: () => new Date().toISOString(),
  logger,
  publicUrl: env.publicUrl,
  linkSecret: env.linkSecret,
  jurisdiction: JURISDICTION,
  readiness: {
    postgres: async () => (await database.sql`select 1 as one`).length === 1,
    temporal: () => isTemporalReady(client),
    worker: () => isWorkerReady(client),
    mail: mail.isReachable,
  },
  trustedProxies: OUR_PROXIES,
});

const server = createServer(app);
server.listen(env.port, () => {
  const { port } = server.address() as AddressInfo;
  logger.info({ port }, "api-ready");
  process.send?.({ ready: true, port });
});

const grace = closeWithGrace({ delay: 10_000, logger: undefined }, async ({ err }) => {
  if (err !== undefined) logger.fatal({ err }, "api-died");
  await drained();
  mail.close();
  await client.connection.close();
  await database.close();
});
process.on("disconnect", () => {
  grace.close();
});

/** Lets requests end that are under way, and then no connection wait for another one. */
function drained(): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    setTimeout(() => {
      server.closeAllConnections();
    }, DRAIN_MS).unref();
  });
}
