import type { Letter } from "../letter.tsx";
import { finding, INSPECTION, REASON, twoHalves, UNIT } from "./two-halves.ts";
import type { Row, Words } from "./two-halves.ts";

interface OfficerFacts {
  readonly officerName: string;
  readonly inspectionNo: string;
  readonly enterpriseName: string;
  readonly url: string;
}

const SEE: Words = { zh: "查看检查", en: "See the inspection" };

function toOfficer(facts: OfficerFacts, subject: string, said: Words, rows: readonly Row[]): Letter {
  return twoHalves({
    to: facts.officerName,
    subject: `【${subject}】${facts.inspectionNo}`,
    said: [said],
    rows: [[INSPECTION, facts.inspectionNo], [UNIT, facts.enterpriseName], ...rows],
    action: { label: SEE, url: facts.url },
  });
}

/** Sends a record back to its team, with what is wrong with it. */
export function recordReturnedLetter(
  facts: OfficerFacts & { readonly reason: string; readonly dueOn: string | null },
): Letter {
  const said = {
    zh: "检查记录审核未通过，已退回。请在期限内补正；原记录保留不变，补正内容另行登记。",
    en: "The record of your check was returned. Please amend it in time: what it says stays, you add to it.",
  };
  return toOfficer(facts, "记录退回", said, [
    [REASON, facts.reason],
    [{ zh: "补正期限", en: "Amend by" }, facts.dueOn ?? "—"],
  ]);
}

/** Tells the heads that a team went in before its formalities, and that one of them has to decide. */
export function urgentEntryLetter(
  facts: OfficerFacts & { readonly reason: string; readonly enteredOn: string },
): Letter {
  const said = {
    zh: "检查人员因情况紧急先行进入检查，请在24小时内补办审批。",
    en: "A team went in because it could not wait. Please decide within 24 hours.",
  };
  return toOfficer(facts, "紧急检查待审批", said, [
    [{ zh: "进入日期", en: "Entered on" }, facts.enteredOn],
    [REASON, facts.reason],
  ]);
}

/** Tells the team what the head decided on its urgent entry. */
export function urgentDecisionLetter(
  facts: OfficerFacts & { readonly approved: boolean; readonly reason: string },
): Letter {
  const said = facts.approved
    ? { zh: "同意补办紧急检查的审批手续。", en: "Your urgent entry was approved." }
    : {
        zh: "不同意以紧急检查补办手续。检查应在方案规定的期间内进行；已形成的记录保留备查。",
        en: "Your urgent entry was not approved: inspect within the period. What is on record stays.",
      };
  return toOfficer(facts, "紧急检查审批", said, [[REASON, facts.reason]]);
}

/** Tells the section's supervisor what to send, to whom, and that a receipt has to come back. */
export function transferNoticeLetter(
  facts: OfficerFacts & {
    readonly handed: readonly {
      readonly number: number;
      readonly toAuthority: string;
      readonly reason: string;
    }[];
  },
): Letter {
  const said = {
    zh: "下列事项须移送、抄告其他部门。请发出移送（抄告）函，取得回执和处理结果后登记；未反馈前不办结。",
    en: "These are handed to another authority. Please send the letter, then record its receipt and its feedback: nothing ends before.",
  };
  const rows = facts.handed.map(({ number, toAuthority, reason }): Row => [
    finding(number),
    { zh: `移送至${toAuthority}：${reason}`, en: `to ${toAuthority}: ${reason}` },
  ]);
  return toOfficer(facts, "移送抄告", said, rows);
}

/** Tells the section's supervisor that what had ended has come back. */
export function recurrenceLetter(
  facts: OfficerFacts & {
    readonly recurrences: readonly {
      readonly number: number;
      readonly earlierNo: string;
      readonly earlierNumber: number;
      readonly endedOn: string;
    }[];
  },
): Letter {
  const said = {
    zh: "该单位以前办结的同类问题再次出现，请结合历史情况研究处理。",
    en: "Problems that had ended at this unit have come back. Please look at their history.",
  };
  const rows = facts.recurrences.map(({ number, earlierNo, earlierNumber, endedOn }): Row => [
    finding(number),
    {
      zh: `曾于 ${earlierNo} 问题 ${earlierNumber}，${endedOn} 办结`,
      en: `was finding ${earlierNumber} of ${earlierNo}, ended ${endedOn}`,
    },
  ]);
  return toOfficer(facts, "问题复发", said, rows);
}
