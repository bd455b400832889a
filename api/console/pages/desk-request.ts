import { findCampaign } from "../../../db/queries/campaigns.ts";
import type { ConsoleFrame, InspectionLineView } from "../../../web/console/views.ts";
import type { InspectionLine } from "../../../db/queries/view-inspections.ts";
import type { Language } from "../../../web/shared/language.ts";
import { officerOf } from "../../caller.ts";
import type { Caller } from "../../caller.ts";
import type { ApiDeps } from "../../deps.ts";
import { ProblemError } from "../../problem-error.ts";
import { PROBLEM_REASONS } from "../../problem-words.ts";
import { problemOf } from "../../problems.ts";
import { STYLE_HREF } from "../../style.ts";

interface Asked {
  readonly language: Language;
  readonly address: string;
  readonly caller: Caller;
}

/** What every page of the console is told of where it is, and who looks at it. */
export function consoleFrame({ language, address, caller }: Asked): ConsoleFrame {
  return { language, address, styleHref: STYLE_HREF, officerName: officerOf(caller).name };
}

/** Why something stands still, in words where there are words for it. */
export function parkedWords(reason: string | null, language: Language): string | null {
  if (reason === null || !PROBLEM_REASONS.includes(reason)) return reason;
  const { title, titleEn } = problemOf(new ProblemError(reason));
  return language === "zh" ? title : titleEn;
}

/** A line of a list of inspections. */
export function lineView(line: InspectionLine, language: Language): InspectionLineView {
  return { ...line, parked: parkedWords(line.parkedReason, language) };
}

export async function getCampaignRow({ db }: Pick<ApiDeps, "db">, campaignId: string) {
  const row = await findCampaign(db, campaignId);
  if (row === undefined) throw new ProblemError("not-found");
  return row;
}
