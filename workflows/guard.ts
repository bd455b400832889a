import { CancellationScope, ContinueAsNew, log } from "@temporalio/workflow";

interface GuardDuties {
  /** Records that it stands still, and why, where a person will see it. */
  readonly park: (reason: string) => Promise<void>;
  /** Waits until a person asks to go on, or long enough that trying again is worth it. */
  readonly untilRetried: () => Promise<void>;
}

/**
 * Runs the procedure so that no failure and no cancellation ends it: what fails is parked in sight of a named
 * person and taken up again. A procedure ends only by returning.
 */
export function guarded<T>(duties: GuardDuties, procedure: () => Promise<T>): Promise<T> {
  return CancellationScope.nonCancellable(async () => {
    for (let parked = false; ; parked = true) {
      try {
        if (parked) await duties.untilRetried();
        return await procedure();
      } catch (failure) {
        if (failure instanceof ContinueAsNew) throw failure;
        const reason = reasonOf(failure);
        log.error("parked", { reason });
        await duties.park(reason);
      }
    }
  });
}

/** The stable word for a failure: the type that an activity gave it, never its message. */
function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return "unknown";
  if (failure.cause instanceof Error && "type" in failure.cause && typeof failure.cause.type === "string") {
    return failure.cause.type;
  }
  return failure.name;
}
