/** The words of the terminal: Chinese first, then English. */
export const content = {
  steps: {
    predecessor: "等待上次运行收尾 · Waiting for the run before to end",
    postgres: "数据库 Postgres",
    temporal: "流程引擎 Temporal",
    mail: "邮件收件箱 · Mail catcher",
    migrate: "数据库结构 · Migrations",
    seed: "示例名录 · Sample registers",
    worker: "工作进程 · Worker",
    api: "网页与接口 · API and pages",
  },
  starting: "正在启动双随机… · Starting Double Random …",
  downloading: (from: string) => `下载 Temporal（约 45 MB） · Fetching Temporal from ${from}`,
  ready: (seconds: string) => `双随机已就绪 · Double Random is ready (${seconds} s)`,
  portal: "公示网站 · Public site",
  console: "工作台 · Console",
  docs: "接口文档 · API reference",
  inbox: "收件箱 · Inbox",
  data: "数据目录 · Data",
  accounts: "示例账号（工号 / 密码） · Sample accounts (work number / password)",
  howToStop: "按 Ctrl-C 停止 · Ctrl-C stops everything",
  stopping: "正在停止… · Stopping …",
  stopped: (seconds: string) => `已停止 · Stopped (${seconds} s)`,
} as const;

export type StepName = keyof typeof content.steps;
