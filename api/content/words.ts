/** Words for facts that appear in problems: Chinese for a value that the code knows in English. */
export const FACT_WORDS: Readonly<Record<string, string>> = {
  plan: "计划",
  publicise: "公示",
  draw: "抽取",
  assign: "派发",
  inspect: "检查",
  rectify: "整改",
  "follow-up": "后续处置",
  publish: "结果公示",
  closed: "已办结",
  cancelled: "已取消",
};
