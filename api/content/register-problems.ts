import type { ProblemWords } from "./problems.ts";

/** Refusals of an uploaded register. */
export const REGISTER_PROBLEMS = {
  "import-has-faults": {
    status: 422,
    title: "文件中有错误，未导入任何数据",
    titleEn: "The workbook has faults; nothing was imported",
    detail:
      "共 {rows} 行，其中 {good} 行可以导入，发现 {faults} 处错误。请下载错误清单（{faultWorkbook}），按“错误原因”列修改后重新上传；也可以选择只导入正确的行。",
    detailEn:
      "Of {rows} rows {good} are good, and there are {faults} faults. Download the workbook with the reasons ({faultWorkbook}), correct it and send it again, or ask for the good rows only.",
  },
  "no-good-rows": {
    status: 422,
    title: "没有可以导入的行",
    titleEn: "No row can be imported",
    detail: "共 {rows} 行，每一行都有错误。请下载错误清单（{faultWorkbook}）修改后重新上传。",
    detailEn:
      "All {rows} rows have faults. Download the workbook with the reasons ({faultWorkbook}) and correct it.",
  },
  "workbook-old-excel": {
    status: 415,
    title: "不支持旧版 Excel 文件",
    titleEn: "Old Excel files are not supported",
    detail: "这是旧版 .xls（或 .et）文件。请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后上传。",
    detailEn: "This is an old .xls (or .et) file. Save it as an Excel workbook (.xlsx) and send that.",
  },
  "workbook-encrypted": {
    status: 415,
    title: "文件已加密",
    titleEn: "The workbook is encrypted",
    detail: "文件设有打开密码，系统读不了。请取消密码后重新上传。",
    detailEn: "The workbook is protected by a password. Remove the password and send it again.",
  },
  "workbook-not-a-workbook": {
    status: 415,
    title: "不是 Excel 工作簿",
    titleEn: "Not an Excel workbook",
    detail: "文件内容不是 .xlsx 工作簿（只改扩展名不起作用）。请下载模板填写后上传。",
    detailEn:
      "The content is not an .xlsx workbook, whatever its name says. Fill in the template and send that.",
  },
  "workbook-damaged": {
    status: 422,
    title: "文件已损坏",
    titleEn: "The workbook is damaged",
    detail: "文件不完整或已损坏。请用 Excel 或 WPS 打开确认后重新保存、上传。",
    detailEn: "The file is incomplete or damaged. Open it in Excel, save it again and send that.",
  },
  "workbook-too-big-inside": {
    status: 413,
    title: "文件内容过大",
    titleEn: "The workbook holds too much",
    detail: "文件展开后内容过大。请删除多余的工作表、图片和空白格式后分次上传。",
    detailEn:
      "The file unpacks to too much. Remove extra sheets, pictures and formatting, or send it in parts.",
  },
  "workbook-too-many-rows": {
    status: 413,
    title: "行数过多",
    titleEn: "Too many rows",
    detail: "一次最多导入 {most} 行。请分成几个文件上传。",
    detailEn: "At most {most} rows at a time: send several files.",
  },
  "workbook-no-rows": {
    status: 422,
    title: "文件中没有数据",
    titleEn: "The workbook has no rows",
    detail: "第一张工作表中没有数据行。请把数据填在第一张工作表、表头之下。",
    detailEn: "The first sheet has no rows under its header.",
  },
  "workbook-missing-columns": {
    status: 422,
    title: "缺少必填的列",
    titleEn: "Required columns are missing",
    detail: "第一张工作表的表头缺少：{headers}。请下载模板，按模板的列名填写。",
    detailEn: "The header of the first sheet lacks: {headers}. Use the template.",
  },
  "workbook-repeated-columns": {
    status: 422,
    title: "表头有重复的列",
    titleEn: "A column stands twice",
    detail: "表头中重复出现：{headers}。请保留一列。",
    detailEn: "These headers stand more than once: {headers}. Keep one of each.",
  },
} as const satisfies Record<string, ProblemWords>;
