import type { InBoth } from "../shared/language.ts";
import type { PublicationKind } from "./views.ts";

const zh = {
  publications: {
    heading: "公示记录",
    explanation: "每次公示都有编号和永久网址，并以哈希值首尾相接：改动任何一条都会被发现。",
    columns: { seq: "编号", kind: "内容", on: "公示日期", hash: "SHA-256" },
    kind: {
      scheme: "工作方案",
      freeze: "名录冻结",
      draw: "抽取结果",
      result: "检查结果",
      report: "总结报告",
      penalty: "行政处罚决定",
      "penalty-withdrawn": "撤回行政处罚公示",
    } satisfies Record<PublicationKind, string>,
  },
  publication: {
    title: (seq: number) => `公示记录第 ${seq} 号`,
    number: "公示编号",
    kind: "内容",
    publishedOn: "公示日期",
    publishedAt: "公示时间",
    campaign: "所属抽查活动",
    hash: "本条哈希（SHA-256）",
    prevHash: "上一条哈希",
    previous: "上一条",
    next: "下一条",
    first: "（第一条）",
    check: "校验",
    matches: "✓ 本条内容与哈希一致",
    differs: "✗ 本条内容与哈希不一致",
    record: "原始记录",
    explanation:
      "下面是本条的原始记录（RFC 8785 规范 JSON）。对这些字节计算 SHA-256，应与上面的哈希相同；其中 prevHash 是上一条的哈希。",
    download: "下载原始记录",
  },
};

type PublicationWords = typeof zh;

const en: PublicationWords = {
  publications: {
    heading: "Publications",
    explanation:
      "Each publication has a number, a permanent address and a hash that binds it to the one before: a change to any of them shows.",
    columns: { seq: "No.", kind: "What", on: "Published on", hash: "SHA-256" },
    kind: {
      scheme: "Scheme",
      freeze: "Frozen register",
      draw: "Draw",
      result: "Result",
      report: "Report",
      penalty: "Penalty",
      "penalty-withdrawn": "Penalty withdrawn",
    },
  },
  publication: {
    title: (seq) => `Publication ${seq}`,
    number: "Number",
    kind: "What",
    publishedOn: "Published on",
    publishedAt: "Published at",
    campaign: "Campaign",
    hash: "Hash (SHA-256)",
    prevHash: "Hash of the one before",
    previous: "Previous",
    next: "Next",
    first: "(the first)",
    check: "Check",
    matches: "✓ content and hash agree",
    differs: "✗ content and hash do not agree",
    record: "The record itself",
    explanation:
      "This is the record as canonical JSON (RFC 8785). The SHA-256 of these bytes is the hash above; prevHash is the hash of the publication before.",
    download: "Download the record",
  },
};

export const publicationContent: InBoth<PublicationWords> = { zh, en };
