import { Connection } from "@temporalio/client";
import postgres from "postgres";
import { StartRefused, sentenceOf } from "./refusals.ts";

/** Refuses a database that was named to us and does not answer. */
export async function requireDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select 1`;
  } catch (error) {
    throw new StartRefused({ reason: "database-unreachable", detail: sentenceOf(error) });
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Refuses a Temporal server that was named to us and does not answer, or lacks the namespace. */
export async function requireTemporal(address: string, namespace: string): Promise<void> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 5_000 });
    await connection.workflowService.describeNamespace({ namespace }).finally(() => connection.close());
  } catch (error) {
    throw new StartRefused({ reason: "temporal-unreachable", address, detail: sentenceOf(error) });
  }
}
