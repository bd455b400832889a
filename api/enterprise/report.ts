import { hasCommand, commandIdOf } from "../../db/queries/commands.ts";
import { listEvidence } from "../../db/queries/view-file.ts";
import type { Draft, ReportFault } from "../../web/enterprise/views.ts";
import type { Caller, LinkCaller } from "../caller.ts";
import { uuid } from "../contract/common.ts";
import type { ApiDeps } from "../deps.ts";
import { keepEvidence } from "../evidence.ts";
import type { Form } from "../form.ts";
import { keyIn } from "../page-commands.ts";
import { ProblemError } from "../problem-error.ts";

const MOST_WORDS = 4_000;

/** The finding that a form is about. */
export function findingIn(form: Form): string {
  const id = uuid.safeParse(form.text("finding"));
  if (!id.success) throw new ProblemError("malformed-request");
  return id.data;
}

/** The act that this very form was sent for before, if it was: photos are not taken in twice for it. */
export async function findEarlier(
  { db }: Pick<ApiDeps, "db">,
  link: LinkCaller,
  form: Form,
): Promise<string | undefined> {
  const key = keyIn(form);
  return (await hasCommand(db, link.inspectionId, key)) ? commandIdOf(link.inspectionId, key) : undefined;
}

/** Takes in a report as far as it goes: photos that arrived are kept whatever else is wrong, so that nothing is lost. */
export async function takeReport(
  deps: ApiDeps,
  caller: Caller,
  link: LinkCaller,
  form: Form,
): Promise<Draft> {
  const earlier = await keptBefore(deps, link, form);
  const { kept, wrongFiles } = await keepPhotos(deps, caller, link, form);
  const description = form.text("description");
  const all = [...earlier, ...kept];
  return {
    findingId: findingIn(form),
    form: "report",
    description,
    kept: all,
    untilOn: "",
    reason: "",
    wrongFiles,
    faults: [...wordFaults(description), ...photoFaults(form, all.length, wrongFiles.length)],
  };
}

function wordFaults(description: string): readonly ReportFault[] {
  if (description === "") return ["description-missing"];
  return description.length > MOST_WORDS ? ["description-too-long"] : [];
}

function photoFaults({ photoFault }: Form, kept: number, wrong: number): readonly ReportFault[] {
  if (photoFault !== null) return [photoFault];
  if (wrong > 0) return ["photo-wrong-type"];
  return kept === 0 ? ["photo-missing"] : [];
}

type Kept = Draft["kept"][number];

/** Photos that an earlier try brought: only free ones of this inspection count. */
async function keptBefore(
  { db }: Pick<ApiDeps, "db">,
  link: LinkCaller,
  form: Form,
): Promise<readonly Kept[]> {
  const named = new Set(form.all("kept"));
  if (named.size === 0) return [];
  return (await listEvidence(db, link.inspectionId))
    .filter(({ evidenceId, subjectId }) => subjectId === null && named.has(evidenceId))
    .map(({ evidenceId, fileName }) => ({ evidenceId, fileName }));
}

async function keepPhotos(deps: ApiDeps, caller: Caller, link: LinkCaller, { photos }: Form) {
  const kept: Kept[] = [];
  const wrongFiles: string[] = [];
  for (const photo of photos) {
    const stored = await keepOne(deps, caller, link, photo);
    if (stored === undefined) wrongFiles.push(photo.name);
    else kept.push({ evidenceId: stored.evidenceId, fileName: stored.fileName });
  }
  return { kept, wrongFiles };
}

async function keepOne(deps: ApiDeps, caller: Caller, link: LinkCaller, photo: Form["photos"][number]) {
  try {
    return await keepEvidence(deps, link.inspectionId, photo, caller);
  } catch (error) {
    if (error instanceof ProblemError && error.reason === "unsupported-media-type") return undefined;
    throw error;
  }
}
