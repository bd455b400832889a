import { expect, test } from "vitest";
import { RESULT_CODES } from "../../domain/inspect/result-code.ts";
import { OBJECTION_TARGETS } from "../../domain/rectify/commands.ts";
import { renderLetter } from "../letter.tsx";
import type { Letter } from "../letter.tsx";
import { attemptLetter, checkLetter, refusalLetter } from "./check.ts";
import { objectionAnswerLetter, objectionLetter } from "./objection.ts";
import {
  recordReturnedLetter,
  recurrenceLetter,
  transferNoticeLetter,
  urgentDecisionLetter,
  urgentEntryLetter,
} from "./record.ts";

const url = "https://double-random.example/l/token";
const unit = { enterpriseName: "First Works", inspectionNo: "1-001" };
const officer = { ...unit, officerName: "Inspector", url };
const reason = "reason";

const LETTERS: readonly (readonly [string, Letter])[] = [
  ...RESULT_CODES.map((resultCode) => {
    const findings = [{ number: 1, description: "words", disposition: "stopped" as const }];
    return [`result ${resultCode}`, checkLetter({ ...unit, resultCode, findings, url })] as const;
  }),
  ["refusal", refusalLetter({ ...unit, orderNo: "1", note: "words", url })],
  ["attempt", attemptLetter({ ...unit, visitedOn: "2026-03-09" })],
  ["returned", recordReturnedLetter({ ...officer, reason, dueOn: null })],
  ["urgent entry", urgentEntryLetter({ ...officer, reason, enteredOn: "2026-03-09" })],
  ["urgent entry approved", urgentDecisionLetter({ ...officer, reason, approved: true })],
  ["urgent entry refused", urgentDecisionLetter({ ...officer, reason, approved: false })],
  [
    "transfer",
    transferNoticeLetter({ ...officer, handed: [{ number: 1, toAuthority: "Fire Brigade", reason }] }),
  ],
  [
    "recurrence",
    recurrenceLetter({
      ...officer,
      recurrences: [{ number: 1, earlierNo: "0-001", earlierNumber: 2, endedOn: "2026-01-05" }],
    }),
  ],
  ...OBJECTION_TARGETS.flatMap((against) => [
    [
      `objection ${against}`,
      objectionLetter({ ...officer, against, words: "words", dueOn: "2026-03-16" }),
    ] as const,
    ...(["reinspection", "record-returned", "recorded", null] as const).map(
      (consequence) =>
        [
          `answer ${against} ${consequence ?? "none"}`,
          objectionAnswerLetter({
            ...unit,
            against,
            upheld: consequence !== null,
            reason,
            consequence,
            url,
          }),
        ] as const,
    ),
  ]),
];

test.each(LETTERS)("the letter “%s” says the same in Chinese first and English second", (_, letter) => {
  const [zh = "", en = ""] = renderLetter(letter).text.split("\n—\n");

  expect(letter.subject).toMatch(/^【\p{Script=Han}+】/u);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
  expect(letter.zh.rows).toHaveLength(letter.en.rows.length);
  expect(letter.zh.paragraphs).toHaveLength(letter.en.paragraphs.length);
});
