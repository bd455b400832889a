import type { LedgerEquation } from "../../domain/oversight/ledger-equation.ts";

/** What `npm run verify` says: Chinese first, then English. */
export const content = {
  usage: `用法 · Usage:
  npm run verify -- equation [--campaign <id 或编号 · id or number>] [--at <时刻 · instant>] [--json]
    闭环等式：逐项抽查列出，不成立时逐条指出，并以非零码退出
    The ledger equation of every campaign, with every row that breaks it; exits non-zero if one does`,
  noSystem: (dataDir: string) =>
    `没有可查的系统：请设置 DATABASE_URL，或先运行 npm start（数据目录 ${dataDir}）。
Nothing to verify: set DATABASE_URL, or run npm start first (data in ${dataDir}).`,
  noCampaign: (named: string) => `没有这个抽查活动 · There is no campaign ${named}`,
  none: "还没有抽查活动 · There is no campaign yet",
  overAll: "总计 · Over all",
  units: ({ drawn, closed, running }: LedgerEquation) =>
    `抽中 ${drawn} = 已办结 ${closed} + 办理中 ${running} · ${drawn} drawn = ${closed} closed + ${running} running`,
  findings: (total: number, parts: readonly string[]) => `问题 · findings ${total} = ${parts.join(" + ")}`,
  running: (count: number) => `办理中（一个时限在走） · running with one live clock ${count}`,
  silent: (count: number) => `没有唯一在走的时限 · without exactly one live clock ${count}`,
  holds: "✓ 等式成立 · The equation holds",
  fails: (count: number) => `✗ 等式不成立 · The equation does not hold: ${count}`,
} as const;
