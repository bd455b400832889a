import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Client, Connection } from "@temporalio/client";
import { bundleWorkflowCode, NativeConnection, Runtime } from "@temporalio/worker";
import type { WorkflowBundleOption } from "@temporalio/worker";
import closeWithGrace from "close-with-grace";
import { pino } from "pino";
import { createCampaignActivities } from "../activities/campaign.ts";
import { sendDigests } from "../activities/digest.ts";
import { createInspectionActivities } from "../activities/inspection.ts";
import { createLaunchActivities } from "../activities/launch.ts";
import { createMailPump } from "../activities/mail.ts";
import { createReconciler } from "../activities/reconcile.ts";
import { parkerOf } from "../activities/reconcile-park.ts";
import { createPenaltyCaseActivities } from "../activities/penalty-case.ts";
import { createRelay } from "../activities/relay.ts";
import { createRulebook } from "../activities/rulebook.ts";
import { openDatabase } from "../db/client.ts";
import { openMailTransport } from "../mail/transport.ts";
import { startInspection, startPenaltyCase } from "../temporal/client.ts";
import { createGateway } from "../temporal/gateway.ts";
import { createOverseer } from "../temporal/overseer.ts";
import { startWorkers } from "../temporal/worker.ts";
import { readWorkerEnv } from "./env.ts";
import { JURISDICTION } from "./jurisdiction.ts";
import { startLoop } from "./loop.ts";

const RELAY_EVERY_MS = 1_000;
const PUMP_EVERY_MS = 2_000;
const DIGEST_EVERY_MS = 60_000;
const RECONCILE_EVERY_MS = 600_000;
/** After an outage what is due fires first: only then is it known what was forgotten. */
const RECONCILE_FIRST_AFTER_MS = 60_000;
const BUNDLE = fileURLToPath(new URL("../workflow-bundle.js", import.meta.url));

const env = readWorkerEnv();
const logger = pino({ level: env.logLevel, base: { role: "worker" } });
Runtime.install({
  shutdownSignals: [],
  telemetryOptions: { logging: { filter: { core: "WARN", other: "ERROR" }, forward: {} } },
  logger: {
    log: (level, message, meta) => {
      logger[level.toLowerCase() as "info"](meta ?? {}, message);
    },
    trace: (message, meta) => {
      logger.trace(meta ?? {}, message);
    },
    debug: (message, meta) => {
      logger.debug(meta ?? {}, message);
    },
    info: (message, meta) => {
      logger.info(meta ?? {}, message);
    },
    warn: (message, meta) => {
      logger.warn(meta ?? {}, message);
    },
    error: (message, meta) => {
      logger.error(meta ?? {}, message);
    },
  },
});

const database = openDatabase(env.databaseUrl, 32);
const connection = await NativeConnection.connect({ address: env.temporalAddress });
const client = new Client({
  connection: Connection.lazy({ address: env.temporalAddress }),
  namespace: env.temporalNamespace,
});
const now = () => new Date().toISOString();
const deps = {
  db: database.db,
  publicUrl: env.publicUrl,
  linkSecret: env.linkSecret,
  drawSpecSha256: sha256OfFile(new URL("../docs/draw.md", import.meta.url)),
  now,
  randomBytes,
};
const rulebook = createRulebook();
const launch = (inspection: { readonly inspectionId: string; readonly campaignId: string }) =>
  startInspection(client.workflow, inspection);
const gateway = createGateway({
  client: client.workflow,
  onTrouble: (error) => {
    logger.error({ err: error }, "delivery-failed");
  },
});
const records = {
  campaign: createCampaignActivities(deps, rulebook),
  inspection: createInspectionActivities(deps, rulebook),
  penaltyCase: createPenaltyCaseActivities(deps, rulebook),
};
const workers = await startWorkers({
  connection,
  namespace: env.temporalNamespace,
  workflowBundle: await workflowBundle(),
  ...records,
  launch: createLaunchActivities(deps, launch),
});
const transport = openMailTransport(env.smtpUrl, env.mailFrom);
const { pump } = createMailPump({ db: database.db, transport, now });
const { sweep } = createRelay({
  db: database.db,
  now,
  deliver: gateway.deliver,
  launchCampaign: gateway.launchCampaign,
  startInspection: launch,
  startPenaltyCase: (penaltyCase) => startPenaltyCase(client.workflow, penaltyCase),
});
const { reconcile } = createReconciler({
  db: database.db,
  overseer: createOverseer(client.workflow),
  park: parkerOf(records),
  publicUrl: env.publicUrl,
  now,
  onTrouble: trouble("reconciler-could-not-ask"),
});
const loops = [
  startLoop({ everyMs: RELAY_EVERY_MS, work: sweep, onTrouble: trouble("relay-failed") }),
  startLoop({ everyMs: PUMP_EVERY_MS, work: pumpAll, onTrouble: trouble("mail-pump-failed") }),
  startLoop({
    everyMs: RECONCILE_EVERY_MS,
    firstAfterMs: RECONCILE_FIRST_AFTER_MS,
    work: reconcileAll,
    onTrouble: trouble("reconciler-failed"),
  }),
  startLoop({ everyMs: DIGEST_EVERY_MS, work: writeDigests, onTrouble: trouble("digests-failed") }),
];
const mailIsOwed = await database.sql.listen("mail", () => {
  loops[1]?.wake();
});
const reconciliationIsDue = await database.sql.listen("reconcile", () => {
  loops[2]?.wake();
});
process.send?.({ ready: true });
logger.info("worker-ready");

const grace = closeWithGrace({ delay: 10_000, logger: undefined }, stop);
process.on("disconnect", () => {
  grace.close();
});
workers.ended.catch((failure: unknown) => {
  logger.fatal({ err: failure }, "worker-died");
  process.exit(1);
});

/** Does nothing but look, unless the bureau has just opened. */
async function writeDigests(): Promise<void> {
  const desk = { db: database.db, publicUrl: env.publicUrl, rulebook, jurisdiction: JURISDICTION };
  await sendDigests(desk, now());
}

async function pumpAll(): Promise<void> {
  while ((await pump()) > 0);
}

async function reconcileAll(): Promise<void> {
  const run = await reconcile();
  if (run === undefined) return;
  const { checked, healed, parked, breaks } = run;
  const figures = { checked, healed: healed.length, parked: parked.length, breaks };
  if (breaks > 0) logger.error(figures, "equation-does-not-hold");
  else logger.info(figures, "reconciled");
}

async function stop(): Promise<void> {
  workers.stop();
  await workers.ended;
  await Promise.all(loops.map((loop) => loop.stop()));
  await Promise.all([mailIsOwed.unlisten(), reconciliationIsDue.unlisten()]);
  transport.close();
  await client.connection.close();
  await connection.close();
  await database.close();
}

function trouble(event: string): (error: unknown) => void {
  return (error) => {
    logger.error({ err: error }, event);
  };
}

/** The bundle that the build made, or one made now from the sources. */
async function workflowBundle(): Promise<WorkflowBundleOption> {
  if (existsSync(BUNDLE)) return { codePath: BUNDLE };
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL("../workflows/index.ts", import.meta.url)),
    logger: { log: ignore, trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
}

function ignore(): void {
  // The bundler reports on webpack; nobody reads that.
}

function sha256OfFile(url: URL): string {
  return createHash("sha256").update(readFileSync(url)).digest("hex");
}
