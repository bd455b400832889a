import type { Column, Offers, Register } from "./column.ts";
import {
  AFFILIATIONS,
  CERTIFICATE_KINDS,
  CREDIT_CLASS_WORDS,
  EXPERTISE_WORDS,
  FLAG_WORDS,
  GRADE_WORDS,
  IMPORTANCE_WORDS,
  INDUSTRIES,
  RISK_WORDS,
  SCALE_WORDS,
  STATE_WORDS,
  offered,
} from "./vocabulary.ts";

const YES_NO = offered(FLAG_WORDS);

/** The name of a register's first sheet, and of the sheet that explains it. */
export const SHEET_NAMES: Readonly<Record<Register, string>> = {
  enterprises: "抽查对象名录",
  inspectors: "执法检查人员名录",
  "checklist-items": "抽查事项清单",
};

/** The columns of a register's workbook, in their order. */
export function columnsOf(register: Register, offers: Offers): readonly Column[] {
  return COLUMNS[register](offers);
}

const COLUMNS: Readonly<Record<Register, (offers: Offers) => readonly Column[]>> = {
  enterprises: ({ towns, sections }) => [
    column(
      "uscc",
      "统一社会信用代码",
      22,
      "18 位，单元格须为文本格式，末位为校验码（GB 32100）。代码相同的企业会被更新。",
    ),
    column("name", "企业名称", 34, "营业执照上的全称，不超过 100 字。"),
    column("address", "生产经营地址", 36, "实际检查要去的地址，不超过 200 字。"),
    column("townCode", "所属镇街", 12, "从下拉列表选择，也可填 9 位区划代码。", towns),
    column("sectionCode", "监管科室", 26, "从下拉列表选择，也可填科室代码。", sections),
    column("industry", "行业领域", 16, "从下拉列表选择。", INDUSTRIES),
    column("affiliation", "隶属关系", 10, "从下拉列表选择。", AFFILIATIONS),
    column("scale", "生产经营规模", 14, "从下拉列表选择。", offered(SCALE_WORDS)),
    column("riskLevel", "风险等级", 12, "从下拉列表选择。", offered(RISK_WORDS)),
    column(
      "highRisk",
      "高危行业",
      10,
      "矿山、金属冶炼、危险物品生产经营储存等填“是”，决定年度检查频次上限。",
      YES_NO,
    ),
    column("creditClass", "信用风险类别", 14, "A、B、C、D 之一。", CREDIT_CLASS_WORDS),
    column(
      "standardGrade",
      "标准化等级",
      12,
      "从下拉列表选择；已评定等级的，“标准化创建单位”须为“是”。",
      offered(GRADE_WORDS),
    ),
    optional(
      "expertise",
      "所需执法专长",
      14,
      "检查组长必须具备的专长；没有特殊要求的留空。",
      offered(EXPERTISE_WORDS),
    ),
    column("blacklisted", "黑名单单位", 12, "列入安全生产“黑名单”的填“是”。", YES_NO),
    column("hadAccident", "发生事故单位", 14, "发生过生产安全事故的填“是”。", YES_NO),
    column("majorHazard", "重大危险源单位", 16, "存在重大危险源的填“是”。", YES_NO),
    column("emergencyFiled", "应急救援备案单位", 18, "应急救援预案已备案的填“是”。", YES_NO),
    column("standardised", "标准化创建单位", 16, "涉及标准化创建的填“是”。", YES_NO),
    column("contactName", "联系人", 10, "安全管理负责人姓名。"),
    column("contactPhone", "联系电话", 16, "只含数字、“-”和开头的“+”。"),
    column("contactEmail", "电子邮箱", 28, "整改通知发到这里。"),
    optional("status", "经营状态", 10, "从下拉列表选择；留空视为“在营”。", offered(STATE_WORDS)),
  ],
  inspectors: ({ sections }) => [
    column("workNo", "工号", 12, "局内唯一。工号相同的人员会被更新。"),
    column("publicNo", "公开编号", 12, "对外公示用的编号，不得使用证件号码。"),
    column("name", "姓名", 10, "不超过 40 字。"),
    column("email", "电子邮箱", 28, "任务通知发到这里。"),
    column("phone", "联系电话", 16, "只含数字、“-”和开头的“+”。"),
    column("sectionCode", "所在科室", 26, "从下拉列表选择，也可填科室代码。", sections),
    optional(
      "servesSections",
      "可检查科室",
      40,
      "可检查哪些科室监管的企业，多个用“、”隔开；留空视为本科室。",
    ),
    column("certificateNo", "执法证号", 18, "单元格须为文本格式。"),
    column("certificateKind", "执法证种类", 24, "从下拉列表选择。", CERTIFICATE_KINDS),
    column("certificateExpiresOn", "执法证有效期至", 16, "如 2029-06-30。已过期的人员不得标为在岗。"),
    column("onDuty", "是否在岗", 10, "从下拉列表选择。", YES_NO),
    column("mayLead", "可任组长", 10, "从下拉列表选择。", YES_NO),
    optional("specialities", "执法专长", 30, `多个用“、”隔开：${offered(EXPERTISE_WORDS).join("、")}。`),
  ],
  "checklist-items": ({ sections }) => [
    column("code", "事项编号", 12, "全局唯一。编号相同而内容有变的，生成新版本。"),
    column("sectionCode", "所属科室", 26, "从下拉列表选择，也可填科室代码。", sections),
    column("name", "抽查事项名称", 30, "不超过 100 字。"),
    column("requirement", "检查内容与要求", 60, "怎样算合格，不超过 600 字。"),
    column("method", "检查方法", 50, "查什么、看什么、问什么，不超过 400 字。"),
    column("legalBasis", "设定依据", 60, "法律法规或强制性标准的名称和条款，不超过 600 字。"),
    column("importance", "事项类别", 10, "从下拉列表选择。", offered(IMPORTANCE_WORDS)),
    column("publishedOn", "公布日期", 14, "事项未经公布的不得实施。"),
    column("inForceFrom", "生效日期", 14, "不早于公布日期；修改事项时须晚于现行版本的生效日期。"),
    optional("inForceTo", "失效日期", 14, "长期有效的留空。"),
  ],
};

function column(
  key: string,
  header: string,
  width: number,
  hint: string,
  offers?: readonly string[],
): Column {
  return { key, header, width, hint, required: true, ...(offers === undefined ? {} : { offers }) };
}

function optional(
  key: string,
  header: string,
  width: number,
  hint: string,
  offers?: readonly string[],
): Column {
  return { ...column(key, header, width, hint, offers), required: false };
}
