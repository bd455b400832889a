import { SHEET_NAMES, faultWords, warningWords } from "../../documents/workbooks.ts";
import type { Register } from "../../documents/workbooks.ts";
import { cleanText } from "../../domain/registers/cleaning.ts";
import type { RowFault, RowWarning } from "../../domain/registers/fault.ts";
import { officerOf } from "../caller.ts";
import { importParams, importQuery, importView, registerParams } from "../contract/registers.ts";
import type { ApiDeps } from "../deps.ts";
import type { FieldError } from "../field-errors.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";
import { faultWorkbook, importRegister, plainColumns, templateWorkbook } from "./register-imports.ts";
import type { ImportOutcome } from "./register-imports.ts";

const XLSX = { contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_SHOWN = 100;

/** Workbooks in and out: uploads, their faults, and templates to fill in. */
export function importRoutes(deps: ApiDeps): readonly Route[] {
  return [
    route(
      {
        method: "post",
        path: "/registers/{register}/imports",
        permission: "registers.import",
        summary: { zh: "导入名录库或事项清单（.xlsx）", en: "Import a register from a workbook" },
        params: registerParams,
        query: importQuery,
        file: { field: "file", maxBytes: MOST_BYTES },
        answers: { 200: importView },
      },
      async ({ params: { register }, query: { accept, dryRun }, file, caller }) => {
        const { officerId, roles } = officerOf(caller);
        const apply = dryRun === "true" ? "nothing" : accept === "all" ? "all-or-nothing" : "good-rows";
        const actor = { kind: "officer", officerId, roles } as const;
        const result = await importRegister(deps, {
          register,
          fileName: cleanText(file.name).slice(0, 200),
          bytes: file.bytes,
          apply,
          actor,
        });
        if (!result.ok) throw new ProblemError(`workbook-${result.error.reason}`, factsOf(result.error));
        if (apply !== "nothing") refuseUnapplied(register, result.value, apply);
        return answer(200, viewOf(register, result.value));
      },
    ),
    route(
      {
        method: "get",
        path: "/imports/{importId}/faults.xlsx",
        permission: "registers.import",
        summary: { zh: "下载带错误原因的导入文件", en: "The uploaded rows with the reasons beside them" },
        params: importParams,
        answers: { 200: XLSX },
      },
      async ({ params }) => {
        const body = await faultWorkbook(deps, params.importId);
        if (body === undefined) throw new ProblemError("not-found");
        return answer(200, body, attachment("错误清单"));
      },
    ),
    route(
      {
        method: "get",
        path: "/registers/{register}/template.xlsx",
        permission: "registers.read",
        summary: { zh: "下载导入模板", en: "An empty workbook to fill in" },
        params: registerParams,
        answers: { 200: XLSX },
      },
      async ({ params: { register } }) => {
        const body = await templateWorkbook(deps.db, register);
        return answer(200, body, attachment(`${SHEET_NAMES[register]}模板`));
      },
    ),
  ];
}

function refuseUnapplied(
  register: Register,
  outcome: ImportOutcome,
  apply: "all-or-nothing" | "good-rows",
): void {
  if (outcome.saved !== undefined) return;
  const { importId, rows, accepted: good, faults } = outcome;
  const facts = { importId, rows, good, faults: faults.length, faultWorkbook: faultsPath(importId) };
  const errors = faults.slice(0, MOST_SHOWN).map((fault) => fieldErrorOf(register, fault));
  const reason = apply === "good-rows" ? "no-good-rows" : "import-has-faults";
  throw new ProblemError(reason, facts, { errors });
}

function fieldErrorOf(register: Register, fault: RowFault): FieldError {
  const { row, column, header, code, message, messageEn } = remarkOf(register, fault);
  return {
    field: `rows[${row}].${column}`,
    code,
    message: `第 ${row} 行“${header}”${message}`,
    messageEn: `Row ${row}, ${header}: ${messageEn}`,
  };
}

function viewOf(
  register: Register,
  { importId, rows, accepted, faults, warnings, ignoredColumns, saved }: ImportOutcome,
) {
  return {
    importId,
    rows,
    accepted,
    applied: saved !== undefined,
    ...(saved ?? { created: 0, updated: 0, unchanged: 0 }),
    faultCount: faults.length,
    faults: faults.slice(0, MOST_SHOWN).map((fault) => remarkOf(register, fault)),
    warnings: warnings.slice(0, MOST_SHOWN).map((warning) => warningOf(register, warning)),
    ignoredColumns,
    faultWorkbook: faults.length > 0 ? faultsPath(importId) : null,
  };
}

function remarkOf(register: Register, fault: RowFault) {
  const { row, column, code, value } = fault;
  const { zh, en } = faultWords(fault);
  return { row, column, header: headerOf(register, column), code, value, message: zh, messageEn: en };
}

function warningOf(register: Register, { row, code, other }: RowWarning) {
  const { zh, en } = warningWords({ code, other });
  const column = "name";
  return { row, column, header: headerOf(register, column), code, value: other, message: zh, messageEn: en };
}

function headerOf(register: Register, key: string): string {
  return plainColumns(register).find((column) => column.key === key)?.header ?? key;
}

function factsOf({
  reason: _reason,
  ...facts
}: {
  readonly reason: string;
}): Readonly<Record<string, unknown>> {
  return facts;
}

function faultsPath(importId: string): string {
  return `/api/v1/imports/${importId}/faults.xlsx`;
}

function attachment(name: string): Readonly<Record<string, string>> {
  return { "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}.xlsx` };
}
