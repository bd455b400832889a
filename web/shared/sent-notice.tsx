import type { ReactElement } from "react";
import { Notice } from "./facts.tsx";
import type { Language } from "./language.ts";

/** What became of something that was sent: it is done, it is being done, or it was refused, and why. */
export type Sent =
  | { readonly status: "done" | "pending" }
  | { readonly status: "rejected"; readonly title: string; readonly detail: string };

const WORDS = {
  zh: {
    done: "已办理，并已记录在案。",
    pending: "已收到，正在办理。请稍后刷新本页查看结果，不必重复提交。",
  },
  en: {
    done: "Done, and on record.",
    pending:
      "Received, and being dealt with. Reload this page in a moment; there is no need to send it again.",
  },
} as const;

export function SentNotice({
  language,
  sent,
}: {
  readonly language: Language;
  readonly sent: Sent | null;
}): ReactElement | null {
  if (sent === null) return null;
  if (sent.status === "rejected") {
    return (
      <Notice mood="bad">
        <p>
          <strong>{sent.title}</strong>
        </p>
        <p>{sent.detail}</p>
      </Notice>
    );
  }
  return (
    <Notice mood={sent.status === "done" ? "good" : "plain"}>
      <p>{WORDS[language][sent.status]}</p>
    </Notice>
  );
}
