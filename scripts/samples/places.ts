import type { NamedCode } from "../../domain/registers/words.ts";

/** 沂源县 (370323): its two streets and ten towns, with their codes of the national statistics. */
export const TOWNS: readonly NamedCode[] = [
  { code: "370323001", name: "历山街道" },
  { code: "370323002", name: "南麻街道" },
  { code: "370323102", name: "鲁村镇" },
  { code: "370323103", name: "东里镇" },
  { code: "370323104", name: "悦庄镇" },
  { code: "370323105", name: "西里镇" },
  { code: "370323106", name: "大张庄镇" },
  { code: "370323107", name: "中庄镇" },
  { code: "370323108", name: "张家坡镇" },
  { code: "370323109", name: "燕崖镇" },
  { code: "370323110", name: "石桥镇" },
  { code: "370323111", name: "南鲁山镇" },
];

/** How the county's industry spreads over them, in the same order. */
export const TOWN_WEIGHTS = [22, 20, 7, 8, 10, 6, 4, 5, 4, 5, 4, 5];

/** The seven sections and brigades of the sample bureau. */
export const SECTIONS: readonly NamedCode[] = [
  { code: "WH", name: "危险化学品安全监督管理科" },
  { code: "FM", name: "非煤矿山安全监督管理科" },
  { code: "GM", name: "工贸行业安全监督管理科" },
  { code: "YH", name: "烟花爆竹安全监督管理科" },
  { code: "ZH", name: "安全生产综合协调科" },
  { code: "YJ", name: "应急预案与救援管理科" },
  { code: "ZF", name: "应急管理综合行政执法大队" },
];

/** Roads of the made-up addresses. */
export const ROADS = [
  "健康路",
  "胜利路",
  "振兴路",
  "文化路",
  "工业路",
  "富源路",
  "翔宇路",
  "鲁山路",
  "螳螂河路",
  "青年路",
  "人民路",
  "科创路",
];
