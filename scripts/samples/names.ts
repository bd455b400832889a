import type { Chance } from "./random.ts";

const FIRST = [
  "鑫",
  "瑞",
  "恒",
  "华",
  "泰",
  "宏",
  "润",
  "盛",
  "嘉",
  "源",
  "德",
  "康",
  "永",
  "兴",
  "汇",
  "博",
  "佳",
  "远",
  "金",
  "祥",
  "正",
  "聚",
  "丰",
  "锦",
];
const SECOND = [
  "岳",
  "沂",
  "达",
  "通",
  "隆",
  "昌",
  "辉",
  "宇",
  "龙",
  "海",
  "林",
  "泽",
  "诚",
  "信",
  "和",
  "阳",
  "峰",
  "川",
  "利",
  "安",
  "旺",
  "山",
  "河",
  "顺",
];
const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单仇";
const GIVEN =
  "伟芳娜敏静磊强军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国志海新春晓东文博宇轩浩然子涵雨欣一鸣思远佳琪俊凯立群振邦守业承志";

/** Two characters that make a firm's name. */
export function brand(chance: Chance): string {
  return `${chance.pick(FIRST)}${chance.pick(SECOND)}`;
}

/** A made-up person. */
export function person(chance: Chance): string {
  const given = Array.from({ length: chance.is(75) ? 2 : 1 }, () => chance.pick(Array.from(GIVEN)));
  return `${chance.pick(Array.from(SURNAMES))}${given.join("")}`;
}

/** Tries until the result has not been seen before. */
export function unlike(seen: Set<string>, make: () => string): string {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const made = make();
    if (seen.has(made)) continue;
    seen.add(made);
    return made;
  }
  throw new Error("the names have run out");
}

/** Numbers that start with 100 belong to nobody: no subscriber's number in China does. */
export function phone(number: number): string {
  return `100${String(number).padStart(8, "0")}`;
}
