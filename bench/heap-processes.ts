import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Pair } from "./measure.ts";

interface Server {
  readonly address: string;
  readonly namespace: string;
}

/** KiB of heap for each open workflow, product and floor, each in fresh processes. */
export async function measureHeap(server: Server, rounds: number): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ product: await heapOf(server, "product"), floor: await heapOf(server, "floor") });
  }
  return pairs;
}

function heapOf({ address, namespace }: Server, kind: "product" | "floor"): Promise<number> {
  const args = ["--address", address, "--namespace", namespace, "--kind", kind];
  const child = fork(fileURLToPath(new URL("./heap.ts", import.meta.url)), args, {
    execArgv: ["--expose-gc", "--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("message", (message) => {
      resolve((message as { bytesEach: number }).bytesEach / 1024);
    });
    child.once("exit", () => {
      reject(new Error(`The heap of the ${kind} was not measured`));
    });
  });
}
