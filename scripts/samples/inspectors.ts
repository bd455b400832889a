import { EXPERTISE_WORDS, FLAG_WORDS, wordFor } from "../../documents/workbooks/vocabulary.ts";
import type { Line } from "./enterprises.ts";
import { person, phone, unlike } from "./names.ts";
import { SECTIONS } from "./places.ts";
import type { Chance } from "./random.ts";

interface Post {
  readonly section: string;
  readonly serves: readonly string[];
  /** Specialities, one group for each person in turn. */
  readonly masters: readonly (readonly string[])[];
  readonly count: number;
}

const EVERYWHERE = ["WH", "FM", "GM", "YH", "ZH", "YJ"];
const POSTS: readonly Post[] = [
  {
    section: "WH",
    count: 7,
    serves: ["WH", "YH"],
    masters: [["HAZCHEM"], ["HAZCHEM", "AMMONIA"], ["HAZCHEM", "FIREWORKS"]],
  },
  { section: "FM", count: 5, serves: ["FM", "GM"], masters: [["MINE"], ["MINE", "SMELTING"]] },
  {
    section: "GM",
    count: 9,
    serves: ["GM", "ZH", "YJ"],
    masters: [["DUST", "AMMONIA"], ["DUST", "SMELTING"], ["AMMONIA"], ["SMELTING", "DUST", "AMMONIA"]],
  },
  { section: "YH", count: 4, serves: ["YH", "WH"], masters: [["FIREWORKS"], ["FIREWORKS", "HAZCHEM"]] },
  { section: "ZH", count: 4, serves: ["ZH", "YJ", "GM"], masters: [["DUST"], []] },
  { section: "YJ", count: 3, serves: ["YJ", "ZH"], masters: [["AMMONIA"], []] },
  {
    section: "ZF",
    count: 8,
    serves: EVERYWHERE,
    masters: [
      ["HAZCHEM", "FIREWORKS"],
      ["MINE", "SMELTING"],
      ["DUST", "AMMONIA"],
      ["HAZCHEM", "DUST"],
    ],
  },
];

/** By their place in the list: certificates that have run out, and people on leave or lent elsewhere. */
const EXPIRED = [7, 21, 40];
const AWAY = [12, 28, 32];

/** The sample bureau's forty inspectors. */
export function makeInspectors(chance: Chance): readonly Line[] {
  const names = new Set<string>();
  const posts = POSTS.flatMap((post) => Array.from({ length: post.count }, (_, turn) => ({ post, turn })));
  return posts.map(({ post, turn }, index) => inspector(chance, post, turn, index + 1, names));
}

function inspector(chance: Chance, post: Post, turn: number, number: number, names: Set<string>): Line {
  const masters = post.masters[turn % post.masters.length] ?? [];
  const serial = String(number).padStart(3, "0");
  const expired = EXPIRED.includes(number);
  return {
    workNo: `YY${serial}`,
    publicNo: `GK-${serial}`,
    name: unlike(names, () => person(chance)),
    email: `yy${serial}@yjj.yiyuan.example`,
    phone: phone(90_000 + number),
    sectionCode: sectionName(post.section),
    servesSections: post.serves.map(sectionName).join("、"),
    certificateNo: `37032300${String(100_000 + number * 137)}`,
    certificateKind: post.section === "ZF" ? "应急管理综合行政执法证" : "行政执法证",
    certificateExpiresOn: expired ? `2026-0${1 + chance.next(9)}-15` : validUntil(chance),
    onDuty: wordFor(FLAG_WORDS, !expired && !AWAY.includes(number)),
    mayLead: wordFor(FLAG_WORDS, turn % 3 !== 2),
    specialities: masters.map((code) => wordFor(EXPERTISE_WORDS, code)).join("、"),
  };
}

/** Far enough ahead that the sample can be loaded for years. */
function validUntil(chance: Chance): string {
  const month = String(1 + chance.next(12)).padStart(2, "0");
  return `${2030 + chance.next(5)}-${month}-28`;
}

function sectionName(code: string): string {
  return SECTIONS.find((section) => section.code === code)?.name ?? "";
}
