import { Router } from "express";

export const PARTS = ["postgres", "temporal", "worker", "mail"] as const;
export type Part = (typeof PARTS)[number];

/** Asks each part whether it is there. */
export type Readiness = Readonly<Record<Part, () => Promise<boolean>>>;

type PartState = "ready" | "away";

const PATIENCE_MS = 2_500;

/** `/healthz` says that the process lives, `/readyz` that everything it needs is there, part by part. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  router.get("/healthz", (_req, res) => {
    res.set("Cache-Control", "no-store").json({ status: "alive" });
  });
  router.get("/readyz", async (_req, res) => {
    const states = await Promise.all(
      PARTS.map(async (part) => [part, await stateOf(readiness[part])] as const),
    );
    const isReady = states.every(([, state]) => state === "ready");
    const parts = Object.fromEntries(states);
    res.status(isReady ? 200 : 503).set("Cache-Control", "no-store");
    res.json({ status: isReady ? "ready" : "waiting", parts });
  });
  return router;
}

/** A part that does not answer in time is away, and so is one that fails. */
async function stateOf(ask: () => Promise<boolean>): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const isThere = await Promise.race([ask().catch(() => false), tooLate]);
  clearTimeout(timer);
  return isThere ? "ready" : "away";
}
