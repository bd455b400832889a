import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  ContinueAsNew,
  log,
} from "@temporalio/workflow";

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
        await park(duties, reasonOf(failure));
      }
    }
  });
}

/** Even when the parking itself is refused, the procedure stays open and is tried again. */
async function park(duties: GuardDuties, reason: string): Promise<void> {
  log.error("parked", { reason });
  try {
    await duties.park(reason);
  } catch (failure) {
    log.error("could not be parked", { reason: reasonOf(failure) });
  }
}

/** The stable word for a failure: the type that an activity gave it, never its message. */
function reasonOf(failure: unknown): string {
  if (failure instanceof ActivityFailure) return reasonOf(failure.cause);
  if (failure instanceof ApplicationFailure) return failure.type ?? failure.name;
  return failure instanceof Error ? failure.name : "unknown";
}
