import type { SuspensionCause } from "../../domain/follow-up/commands.ts";
import type { Letter } from "../letter.tsx";
import { findingRow, measureLetter, REASON, UNIT } from "./measure-letter.ts";
import type { MeasureFacts } from "./measure-letter.ts";
import { SUSPENSION_WORDS } from "./standstill-content.ts";

export function transferLetter(
  facts: MeasureFacts & { readonly number: number; readonly toAuthority: string; readonly reason: string },
): Letter {
  return measureLetter(
    facts,
    "【案件移送】",
    {
      zh: "下列问题已依法移送。移送不免除整改义务，请继续整改。",
      en: "This finding was handed to another authority. It must be put right all the same.",
    },
    [
      [findingRow(facts.number), facts.reason],
      [{ zh: "移送至", en: "Handed to" }, facts.toAuthority],
    ],
  );
}

/** Tells the team that a transfer came back: the finding is the bureau's own again. */
export function transferReturnedLetter(
  facts: MeasureFacts & { readonly enterpriseName: string; readonly number: number; readonly reason: string },
): Letter {
  return measureLetter(
    facts,
    "【复查任务】移送被退回 ",
    {
      zh: "移送的问题被退回，仍由本局处理。请在期限内由两名检查人员复查。",
      en: "A transfer came back: it is ours again. Please re-inspect, two of you, within the term.",
    },
    [
      [UNIT, facts.enterpriseName],
      [findingRow(facts.number), facts.reason],
    ],
  );
}

export function suspendedLetter(
  facts: MeasureFacts & { readonly cause: SuspensionCause; readonly words: string },
): Letter {
  return measureLetter(
    facts,
    "【中止】",
    {
      zh: "后续处置已经中止，期间期限不计算；企业仍可报告整改，安全责任不因此免除。",
      en: "Follow-up is suspended and no term runs. The unit may still report, and it stays responsible for its safety.",
    },
    [
      [{ zh: "事由", en: "Cause" }, SUSPENSION_WORDS[facts.cause]],
      [REASON, facts.words],
    ],
  );
}

export function resumedLetter(facts: MeasureFacts & { readonly note: string }): Letter {
  return measureLetter(
    facts,
    "【恢复】",
    {
      zh: "中止事由已经消除，期限从今天起继续计算，剩余天数不变。",
      en: "The suspension is over: the terms go on from today with the days that were left.",
    },
    [[REASON, facts.note]],
  );
}

/** Tells a named person that an inspection stands still, and why. */
export function parkedLetter(
  facts: MeasureFacts & { readonly reason: string; readonly dueOn: string; readonly overdue: boolean },
): Letter {
  return measureLetter(
    facts,
    facts.overdue ? "【停滞督办】" : "【事项停滞】",
    {
      zh: "系统在办理这项检查时出错，已停下等待处理；系统每小时自动重试。请查明原因，处理后点击“重试”。",
      en: "Something went wrong while this inspection was being followed up. It waits, and is tried again every hour: please find the cause, then press Retry.",
    },
    [
      [{ zh: "原因代码", en: "Cause" }, facts.reason],
      [{ zh: "处理期限", en: "Due" }, facts.dueOn],
    ],
  );
}
