import {
  ApplicationFailure,
  defaultFailureConverter,
  defaultPayloadConverter,
  toPayloads,
  type Payload,
  type ProtoFailure,
} from "@temporalio/common";
import { msNumberToTs } from "@temporalio/common/lib/time.js";
import proto from "@temporalio/proto";
import type { Command, Job } from "./sandbox-instance.ts";

/** How an update was answered; neither result nor failure means: not yet. */
export interface Answer {
  readonly accepted: boolean;
  readonly result?: unknown;
  readonly failure?: { readonly reason: string; readonly facts: unknown };
}

interface AnyLetter {
  readonly commandId: string;
}

/** A person's act, on its way. */
export function anUpdate(name: string, letter: AnyLetter): Job {
  const id = letter.commandId;
  return {
    doUpdate: {
      id,
      protocolInstanceId: id,
      name,
      input: toPayloads(defaultPayloadConverter, letter) ?? [],
      runValidator: true,
    },
  };
}

export function aSignal(signalName: string): Job {
  return { signalWorkflow: { signalName, input: [] } };
}

export function aCancellation(): Job {
  return { cancelWorkflow: { reason: "asked for by an operator" } };
}

export function aStart(workflowType: string, input: readonly Payload[], startAtMs: number): Job {
  return {
    initializeWorkflow: {
      workflowType,
      workflowId: `${workflowType}/sandbox`,
      arguments: [...input],
      attempt: 1,
      startTime: msNumberToTs(startAtMs),
    },
  };
}

export function asFailure(error: unknown): ProtoFailure {
  return defaultFailureConverter.errorToFailure(error, defaultPayloadConverter);
}

/** What a refused sender is told: a stable word and the facts. */
export function reasonIn(failure: ProtoFailure): NonNullable<Answer["failure"]> {
  const error = defaultFailureConverter.failureToError(failure, defaultPayloadConverter);
  if (!(error instanceof ApplicationFailure)) return { reason: error.name, facts: error.message };
  return { reason: error.type ?? "", facts: error.details?.[0] };
}

export function decoded(payload: Payload): unknown {
  return defaultPayloadConverter.fromPayload(payload);
}

/** A command in a form that can be compared, and read when it differs. */
export function asText(command: Command): string {
  return JSON.stringify(proto.coresdk.workflow_commands.WorkflowCommand.fromObject(command).toJSON());
}
