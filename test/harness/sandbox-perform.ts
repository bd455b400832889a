import { ApplicationFailure, defaultPayloadConverter } from "@temporalio/common";
import type { Command, Job } from "./sandbox-instance.ts";
import { asFailure } from "./sandbox-messages.ts";

/** The activities of a worker, by name. */
export type Activities = Readonly<Record<string, (input: never) => Promise<unknown>>>;

type Schedule = NonNullable<Command["scheduleActivity"]>;

const ATTEMPTS = 20;

/** Runs an activity as a worker and the server would: a failure that may pass is tried again, another is reported. */
export async function perform(activities: Activities, schedule: Schedule): Promise<Job> {
  const { seq, activityType, arguments: payloads } = schedule;
  const name = activityType ?? "";
  const activity = activities[name];
  if (activity === undefined) throw new Error(`No activity ${name}`);
  const [payload] = payloads ?? [];
  const input = defaultPayloadConverter.fromPayload<never>(payload ?? {});
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = defaultPayloadConverter.toPayload((await activity(input)) ?? null);
      return { resolveActivity: { seq: seq ?? 0, result: { completed: { result } }, isLocal: false } };
    } catch (error) {
      const isFinal = error instanceof ApplicationFailure && error.nonRetryable === true;
      if (isFinal) return failed(schedule, error);
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

function failed({ seq, activityId, activityType }: Schedule, error: ApplicationFailure): Job {
  const failure = {
    message: "Activity task failed",
    activityFailureInfo: { activityType: { name: activityType ?? "" }, activityId: activityId ?? "" },
    cause: asFailure(error),
  };
  return { resolveActivity: { seq: seq ?? 0, result: { failed: { failure } }, isLocal: false } };
}

/** The server's answer to a signal for another workflow: passed on, or nobody there. */
export function signalled(call: Command, isReachable: boolean): Job {
  const seq = call.signalExternalWorkflowExecution?.seq ?? 0;
  const failure = asFailure(notFound());
  return { resolveSignalExternalWorkflow: { seq, ...(isReachable ? {} : { failure }) } };
}

function notFound(): ApplicationFailure {
  const message = "Unable to signal external workflow because it was not found";
  return ApplicationFailure.create({ message, type: "ExternalWorkflowExecutionNotFound" });
}
