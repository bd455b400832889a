import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Client, Connection } from "@temporalio/client";
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { createGateway } from "./gateway.ts";
import type { Delivery, Gateway } from "./gateway.ts";
import { workflowIdOf } from "./ids.ts";

const queue = `gateway-${randomUUID()}`;
let client: Client;
let worker: Worker;
let running: Promise<void>;
let native: NativeConnection;
let troubles: unknown[];
let gateway: Gateway;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger("ERROR") });
  const address = inject("temporalAddress");
  const namespace = inject("temporalNamespace");
  client = new Client({ connection: Connection.lazy({ address }), namespace });
  native = await NativeConnection.connect({ address });
  const workflowsPath = fileURLToPath(new URL("../test/workflows/desks.ts", import.meta.url));
  worker = await Worker.create({ connection: native, namespace, taskQueue: queue, workflowsPath });
  running = worker.run();
});

beforeEach(() => {
  troubles = [];
  gateway = gatewayOf(client);
});

afterAll(async () => {
  worker.shutdown();
  await running;
  await native.close();
  await client.connection.close();
});

function gatewayOf(with_: Client, deadlineMs = 4_000): Gateway {
  return createGateway({ client: with_.workflow, deadlineMs, onTrouble: (error) => troubles.push(error) });
}

async function aDesk(taskQueue = queue): Promise<string> {
  const subjectId = randomUUID();
  await client.workflow.start("answering", { workflowId: workflowIdOf("campaign", subjectId), taskQueue });
  return subjectId;
}

function letter(subjectId: string, name: string): Delivery {
  const sent = { commandId: randomUUID(), actorId: randomUUID(), expectedVersion: 4 };
  return { subjectKind: "campaign", subjectId, name, ...sent };
}

test("an act that the workflow takes comes back with its version and stage, also when it is sent twice", async () => {
  const delivery = letter(await aDesk(), "approveScheme");

  const answers = [await gateway.deliver(delivery), await gateway.deliver(delivery)];

  expect(answers).toEqual(Array(2).fill({ outcome: "done", version: 5, stage: "publicise" }));
});

test.each([
  ["validator", "cancel", "wrong-stage", { stage: "inspect" }],
  ["handler", "returnScheme", "four-eyes", { act: "returnScheme" }],
])("a refusal by the %s comes back with its reason and facts", async (_, name, reason, facts) => {
  const answer = await gateway.deliver(letter(await aDesk(), name));

  expect(answer).toEqual({ outcome: "rejected", reason, facts });
  expect(troubles).toEqual([]);
});

test("a bug in a workflow is no refusal: the act stays pending and somebody is told", async () => {
  expect(await gateway.deliver(letter(await aDesk(), "commit"))).toEqual({ outcome: "pending" });
  expect(troubles).toHaveLength(1);
});

test("an act that the workflow does not know stays pending and somebody is told", async () => {
  expect(await gateway.deliver(letter(await aDesk(), "unheardOf"))).toEqual({ outcome: "pending" });
  expect(troubles).toHaveLength(1);
});

test("an act for a workflow that is not there is pending", async () => {
  expect(await gateway.deliver(letter(randomUUID(), "approveScheme"))).toEqual({ outcome: "pending" });
});

test("an act that takes too long, or finds no worker, is pending when the deadline comes", async () => {
  const hasty = gatewayOf(client, 700);

  const slow = await hasty.deliver(letter(await aDesk(), "reveal"));
  const alone = await hasty.deliver(letter(await aDesk(`nobody-${queue}`), "approveScheme"));

  expect([slow, alone]).toEqual([{ outcome: "pending" }, { outcome: "pending" }]);
});

test("when the server is away, the fourth act is pending at once", async () => {
  const nowhere = new Client({ connection: Connection.lazy({ address: "127.0.0.1:9" }) });
  const away = gatewayOf(nowhere, 300);
  for (let count = 1; count <= 3; count += 1) {
    expect(await away.deliver(letter(randomUUID(), "approveScheme"))).toEqual({ outcome: "pending" });
  }

  const begunAt = performance.now();
  expect(await away.deliver(letter(randomUUID(), "approveScheme"))).toEqual({ outcome: "pending" });
  expect(await away.launchCampaign(randomUUID())).toBe(false);
  expect(performance.now() - begunAt).toBeLessThan(50);
  await nowhere.connection.close();
});

test("a campaign is started once, however often it is asked for", async () => {
  const campaignId = randomUUID();

  expect(await gateway.launchCampaign(campaignId)).toBe(true);
  expect(await gateway.launchCampaign(campaignId)).toBe(true);

  const handle = client.workflow.getHandle(workflowIdOf("campaign", campaignId));
  expect((await handle.describe()).type).toBe("campaign");
  await handle.terminate("only a test");
});
