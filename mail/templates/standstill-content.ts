import type { SuspensionCause } from "../../domain/follow-up/commands.ts";

/** Why follow-up may stand still, as people say it. */
export const SUSPENSION_WORDS: Readonly<
  Record<SuspensionCause, { readonly zh: string; readonly en: string }>
> = {
  court: { zh: "法院裁定", en: "an order of a court" },
  police: { zh: "公安机关办理", en: "it is with the police" },
  "force-majeure": { zh: "不可抗力", en: "force majeure" },
  "seasonal-closure": { zh: "季节性停产", en: "closed for the season" },
};
