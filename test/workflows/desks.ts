import { ApplicationFailure, condition, defineUpdate, setHandler } from "@temporalio/workflow";

interface Letter {
  readonly commandId: string;
  readonly actorId: string | null;
  readonly expectedVersion: number | null;
}

const act = (name: string) => defineUpdate<{ version: number; stage: string }, [Letter]>(name);
const refused = (type: string, facts: object) =>
  ApplicationFailure.create({ type, message: type, details: [facts], nonRetryable: true });

/** A desk that answers in each of the ways in which a workflow can answer. */
export async function answering(): Promise<void> {
  setHandler(act("approveScheme"), (letter) => ({
    version: (letter.expectedVersion ?? 0) + 1,
    stage: "publicise",
  }));
  setHandler(act("cancel"), () => ({ version: 1, stage: "cancelled" }), {
    validator: (_letter: Letter) => {
      throw refused("wrong-stage", { stage: "inspect" });
    },
  });
  setHandler(act("returnScheme"), () => {
    throw refused("four-eyes", { act: "returnScheme" });
  });
  setHandler(act("commit"), () => {
    throw ApplicationFailure.create({ type: "TypeError", message: "a bug", nonRetryable: true });
  });
  setHandler(act("reveal"), async () => {
    await condition(() => false);
    return { version: 0, stage: "never" };
  });
  await condition(() => false);
}
