import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import supertest from "supertest";
import type TestAgent from "supertest/lib/agent.js";
import { createApp } from "../../api/app.ts";
import type { ApiDeps } from "../../api/deps.ts";
import type { Readiness } from "../../api/health.ts";
import { hashPassword } from "../../api/passwords.ts";
import type { Route } from "../../api/route.ts";
import { pageRoutes } from "../../api/pages.ts";
import type { PageRoute } from "../../api/page.ts";
import { apiRoutes } from "../../api/routes.ts";
import { createSessions } from "../../api/sessions.ts";
import { saveOfficer, saveSession } from "../../db/queries/accounts.ts";
import { saveLink } from "../../db/queries/links.ts";
import { signLink } from "../../domain/accounts/link-token.ts";
import type { LinkPurpose } from "../../domain/accounts/link-token.ts";
import type { Role } from "../../domain/accounts/permissions.ts";
import { sha256Hex } from "../../domain/shared/digest.ts";
import { openFileStore } from "../../files/store.ts";
import type { Delivery, DeliveryOutcome, Gateway } from "../../temporal/gateway.ts";
import { createTestDb } from "../harness/database.ts";
import type { TestDb } from "../harness/database.ts";

export const LINK_SECRET = "a secret of this test and of nothing else";
export const PASSWORD = "Yiyuan-2026-test";

/** Stands where Temporal would: keeps what was delivered, answers what the test says. */
export interface FakeGateway extends Gateway {
  readonly delivered: Delivery[];
  readonly launched: string[];
  answer: (delivery: Delivery) => DeliveryOutcome | Promise<DeliveryOutcome>;
  /** Can workflows be started? */
  starts: boolean;
}

export interface TestApi {
  readonly request: TestAgent;
  readonly db: TestDb["db"];
  readonly sql: TestDb["sql"];
  readonly gateway: FakeGateway;
  /** The clock of this API: tests may move it. */
  readonly clock: { at: string };
  /** Which parts say that they are there: tests may take one away. */
  readonly readiness: { -readonly [P in keyof Readiness]: Readiness[P] };
  readonly routes: readonly Route[];
  readonly pages: readonly PageRoute[];
  /** Makes an officer with these roles, and logs in; `auth` is the value of an Authorization header. */
  readonly officer: (...roles: Role[]) => Promise<TestOfficer>;
  /** Logs in an officer who is there already. */
  readonly session: (officerId: string) => Promise<string>;
  readonly link: (link: LinkPlan) => Promise<{ readonly linkId: string; readonly auth: string }>;
  readonly close: () => Promise<void>;
}

export interface TestOfficer {
  readonly officerId: string;
  readonly workNo: string;
  readonly auth: string;
}

interface LinkPlan {
  readonly purpose: LinkPurpose;
  readonly inspectionId: string;
  readonly seatId?: string;
  readonly expiresAt?: string;
}

function aGateway(): FakeGateway {
  const gateway: FakeGateway = {
    delivered: [],
    launched: [],
    answer: () => ({ outcome: "done", version: 2, stage: "plan" }),
    deliver: async (delivery) => {
      gateway.delivered.push(delivery);
      return gateway.answer(delivery);
    },
    launchCampaign: (campaignId) => {
      gateway.launched.push(campaignId);
      return Promise.resolve(gateway.starts);
    },
    starts: true,
  };
  return gateway;
}

interface ApiPlan {
  readonly publicUrl?: string;
  /** A database that is there already; without one the API gets its own. */
  readonly database?: Pick<TestDb, "db" | "sql" | "close">;
}

/** The real application on a real database; only Temporal is played. */
export async function anApi({
  publicUrl = "http://localhost:8080",
  ...plan
}: ApiPlan = {}): Promise<TestApi> {
  const database = plan.database ?? (await createTestDb());
  const folder = await mkdtemp(join(tmpdir(), "api-files-"));
  const gateway = aGateway();
  const clock = { at: "2026-11-23T02:00:00.000Z" };
  const here = () => Promise.resolve(true);
  const readiness = { postgres: here, temporal: here, worker: here, mail: here };
  const deps: ApiDeps = {
    db: database.db,
    gateway,
    files: openFileStore(folder),
    clock: () => clock.at,
    logger: pino({ level: "silent" }),
    publicUrl,
    linkSecret: LINK_SECRET,
    jurisdiction: "370323",
    readiness,
    trustedProxies: "loopback",
  };
  const request = supertest(createApp(deps));
  return {
    request,
    routes: apiRoutes(deps),
    pages: pageRoutes(deps, createSessions(deps)),
    db: database.db,
    sql: database.sql,
    gateway,
    clock,
    readiness,
    officer: (...roles) => anOfficer(database.db, clock.at, roles),
    session: (officerId) => aSession(database.db, clock.at, officerId),
    link: (plan) => aLink({ db: database.db, clock }, plan),
    close: async () => {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function anOfficer(db: TestApi["db"], at: string, roles: readonly Role[]): Promise<TestOfficer> {
  const officerId = randomUUID();
  const workNo = `T${officerId.slice(0, 8)}`;
  const passwordHash = await (hashed ??= hashPassword(PASSWORD));
  const person = { name: "测试员", email: `${workNo}@example.cn`, sectionCode: "JC" };
  await saveOfficer(db, { officerId, workNo, roles, passwordHash, ...person });
  return { officerId, workNo, auth: await aSession(db, at, officerId) };
}

let hashed: Promise<string> | undefined;

async function aSession(db: TestApi["db"], createdAt: string, officerId: string): Promise<string> {
  const token = randomUUID();
  const expiresAt = "2027-01-01T00:00:00.000Z";
  await saveSession(db, { tokenHash: sha256Hex(token), officerId, kind: "bearer", createdAt, expiresAt });
  return `Bearer ${token}`;
}

async function aLink({ db, clock }: Pick<TestApi, "db" | "clock">, plan: LinkPlan) {
  const linkId = randomUUID();
  const { purpose, inspectionId, seatId = null, expiresAt = "2026-12-31T00:00:00.000Z" } = plan;
  await saveLink(db, { linkId, purpose, inspectionId, seatId, createdAt: clock.at, expiresAt });
  return { linkId, auth: `Link ${signLink(LINK_SECRET, { linkId, purpose, expiresAt })}` };
}
