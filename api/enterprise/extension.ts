import type { Db } from "../../db/client.ts";
import { listFindings } from "../../db/queries/findings.ts";
import { isPlainDate } from "../../domain/shared/plain-date.ts";
import type { Draft, ExtensionFault } from "../../web/enterprise/views.ts";
import type { LinkCaller } from "../caller.ts";
import { plainDate } from "../contract/common.ts";
import type { Form } from "../form.ts";
import { findingIn } from "./report.ts";

const MOST_WORDS = 2_000;

/** Takes in a request for more time, with whatever is wrong with it. */
export async function takeExtension(db: Db, link: LinkCaller, form: Form): Promise<Draft> {
  const findingId = findingIn(form);
  const finding = (await listFindings(db, link.inspectionId)).find(({ id }) => id === findingId);
  const untilOn = form.text("untilOn");
  const reason = form.text("reason");
  return {
    findingId,
    form: "extension",
    description: "",
    kept: [],
    untilOn,
    reason,
    wrongFiles: [],
    faults: [...dateFaults(untilOn, finding?.dueOn ?? null), ...reasonFaults(reason)],
  };
}

function dateFaults(untilOn: string, dueOn: string | null): readonly ExtensionFault[] {
  if (untilOn === "") return ["date-missing"];
  if (!isPlainDate(untilOn) || !plainDate.safeParse(untilOn).success) return ["date-invalid"];
  return dueOn !== null && untilOn <= dueOn ? ["date-not-later"] : [];
}

function reasonFaults(reason: string): readonly ExtensionFault[] {
  if (reason === "") return ["reason-missing"];
  return reason.length > MOST_WORDS ? ["reason-too-long"] : [];
}
