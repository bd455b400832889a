import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";
import type { InBoth } from "./language.ts";

type Units = Pick<LedgerEquation, "drawn" | "closed" | "running">;

interface EquationWords {
  readonly heading: string;
  readonly explanation: string;
  readonly units: (units: Units) => string;
  readonly findings: (total: number, parts: readonly string[]) => string;
  readonly running: (count: number) => string;
  readonly holds: string;
  readonly fails: string;
  readonly open: (units: number, findings: number) => string;
  readonly silent: (count: number) => string;
}

export const equationContent: InBoth<EquationWords> = {
  zh: {
    heading: "闭环等式",
    explanation: "抽中的每一户、发现的每一个问题，要么已经办结，要么正在办理，一个也不能少。",
    units: ({ drawn, closed, running }) => `抽中 ${drawn} 户 = 已办结 ${closed} 户 + 办理中 ${running} 户`,
    findings: (total, parts) => `发现问题 ${total} 个 = ${parts.join(" + ")}`,
    running: (count) => `办理中（时限在走）${count}`,
    holds: "等式成立",
    fails: "等式不成立",
    open: (units, findings) =>
      units + findings === 0 ? "没有未办结的。" : `尚有 ${units} 户、${findings} 个问题未办结。`,
    silent: (count) => `其中 ${count} 个问题没有在走的时限，须立即查明。`,
  },
  en: {
    heading: "Ledger equation",
    explanation: "Every unit that was drawn and every finding has either ended or is being followed up.",
    units: ({ drawn, closed, running }) => `${drawn} drawn = ${closed} closed + ${running} running`,
    findings: (total, parts) => `${total} findings = ${parts.join(" + ")}`,
    running: (count) => `running, with a term that is counted ${count}`,
    holds: "The equation holds",
    fails: "The equation does not hold",
    open: (units, findings) =>
      units + findings === 0 ? "Nothing is open." : `${units} units and ${findings} findings are still open.`,
    silent: (count) => `${count} findings have no running term: to be looked into at once.`,
  },
};
