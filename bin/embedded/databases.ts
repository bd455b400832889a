import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { forkModule } from "../fork-module.ts";
import { StartRefused } from "../refusals.ts";
import type { Addresses, FromKeeper, KeeperOptions, Part, ToKeeper } from "./keeper-messages.ts";

export interface Databases extends Addresses {
  /** Settles if one of the servers, or their keeper, ends unasked. */
  readonly ended: Promise<StartRefused>;
}

export interface StartingDatabases {
  readonly ready: Promise<Databases>;
  readonly started: (part: Part) => Promise<void>;
  /** May be called at any time, also while they start. */
  readonly stop: () => Promise<void>;
}

/** Forks the keeper and has it start the servers; `tell` hears of progress. */
export function startDatabases(options: KeeperOptions, tell: (news: FromKeeper) => void): StartingDatabases {
  const keeper = forkKeeper(options.dataDir);
  const gone = new Promise<void>((resolve) => {
    keeper.once("exit", () => {
      resolve();
    });
  });
  const order = (message: ToKeeper): void => {
    if (keeper.connected) keeper.send(message);
  };
  const ended = new Promise<StartRefused>((resolve) => {
    keeper.on("message", (news: FromKeeper) => {
      if (news.type === "ended") resolve(partEnded(news.part, news.detail));
    });
    void gone.then(() => {
      resolve(partEnded("keeper", `exit code ${keeper.exitCode ?? keeper.signalCode ?? "unknown"}`));
    });
  });
  const ready = new Promise<Databases>((resolve, reject) => {
    keeper.on("message", (news: FromKeeper) => {
      tell(news);
      if (news.type === "ready") resolve({ ...news.addresses, ended });
      if (news.type === "refused") reject(new StartRefused(news.refusal));
    });
    void ended.then(reject);
  });
  const started = (part: Part): Promise<void> =>
    new Promise((resolve, reject) => {
      keeper.on("message", (news: FromKeeper) => {
        if (news.type === "started" && news.part === part) resolve();
      });
      ready.catch(reject);
    });
  order({ type: "start", options });
  return {
    ready,
    started,
    stop: async () => {
      order({ type: "stop" });
      await gone;
    },
  };
}

function forkKeeper(dataDir: string): ReturnType<typeof forkModule> {
  mkdirSync(join(dataDir, "log"), { recursive: true });
  const output = openSync(join(dataDir, "log", "keeper.log"), "a", 0o600);
  const keeper = forkModule(import.meta.url, "./keeper", { output });
  closeSync(output);
  return keeper;
}

function partEnded(part: string, detail: string): StartRefused {
  return new StartRefused({ reason: "part-ended", part, detail });
}
