import type { Letter } from "../letter.tsx";

/** Asks for the working days of a year that running terms have reached. */
export function missingYearLetter({ year, url }: { readonly year: number; readonly url: string }): Letter {
  return {
    subject: `【工作日历】${year} 年工作日尚未录入`,
    zh: {
      greeting: "工作日历管理人员：",
      paragraphs: [
        `有期限已经延伸到 ${year} 年，但该年的工作日尚未录入，期限无法计算，催办无法进行。`,
        "请按国务院办公厅通知录入该年的工作日；录入后期限自动计算。",
      ],
      rows: [["年份", String(year)]],
      action: { label: "打开工作台", url },
    },
    en: {
      greeting: "To the registrars,",
      paragraphs: [
        `Running terms have reached ${year}, whose working days are not published here: nothing can be counted.`,
        "Please enter that year from the State Council's notice; the terms are then counted by themselves.",
      ],
      rows: [["Year", String(year)]],
      action: { label: "Open the console", url },
    },
  };
}

/** Tells a head that new rules would end running terms earlier, which only a head may decide. */
export function shorteningLetter(facts: { readonly ruleSetId: string; readonly url: string }): Letter {
  return {
    subject: `【期限变更】新的规则将缩短正在计算的期限`,
    zh: {
      greeting: "局负责人：",
      paragraphs: [
        "工作日历或者期限规则已经变更，按新规则，部分正在计算的期限将提前届满。",
        "延长自动生效；缩短须经批准，批准前仍按原期限执行。请逐项决定。",
      ],
      rows: [["期限规则", facts.ruleSetId]],
      action: { label: "打开工作台", url: facts.url },
    },
    en: {
      greeting: "To the heads,",
      paragraphs: [
        "The calendar or the rules of terms have changed; by the new rules some running terms would end earlier.",
        "What grows longer does so by itself. What grows shorter needs your approval; until then the old day stands.",
      ],
      rows: [["Rule set", facts.ruleSetId]],
      action: { label: "Open the console", url: facts.url },
    },
  };
}
