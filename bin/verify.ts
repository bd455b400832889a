import { parseArgs } from "node:util";
import { openDatabase } from "../db/client.ts";
import { findRunningDatabase } from "./embedded/running.ts";
import { readVerifyEnv } from "./env.ts";
import { content } from "./verify/content.ts";
import { verifyEquation } from "./verify/equation.ts";

/** What can be verified, each with its own arguments; gives the exit code. */
const SUBJECTS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  equation: async (args) => {
    const { values } = parseArgs({
      args,
      options: { campaign: { type: "string" }, at: { type: "string" }, json: { type: "boolean" } },
    });
    const asOf = new Date(values.at ?? Date.now()).toISOString();
    return withDatabase((db) => verifyEquation(db, { ...values, asOf, say }));
  },
};

async function withDatabase(
  work: (db: ReturnType<typeof openDatabase>["db"]) => Promise<number>,
): Promise<number> {
  const { databaseUrl, dataDir } = readVerifyEnv();
  const url = databaseUrl ?? findRunningDatabase(dataDir);
  if (url === undefined) throw new Error(content.noSystem(dataDir));
  const { db, close } = openDatabase(url, 1);
  try {
    return await work(db);
  } finally {
    await close();
  }
}

function say(line: string): void {
  console.log(line);
}

const [subject = "", ...args] = process.argv.slice(2);
const verify = SUBJECTS[subject];
try {
  if (verify === undefined) throw new Error(content.usage);
  process.exitCode = await verify(args);
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 2;
}
