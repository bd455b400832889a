import { z } from "zod";
import { CREDIT_CLASSES } from "../../domain/plan/scheme.ts";
import { ENTERPRISE_STATES, RISK_LEVELS, SCALES } from "../../domain/registers/enterprise.ts";
import { IMPORTANCES } from "../../domain/registers/item.ts";
import { pageQuery, plainDate, uuid, words } from "./common.ts";

const code = words(64);

export const registerParams = z.strictObject({
  register: z.enum(["enterprises", "inspectors", "checklist-items"]),
});
export const importParams = z.strictObject({ importId: uuid });

export const importQuery = z.strictObject({
  /** `all` imports everything or nothing, `good-rows` what has no fault. */
  accept: z.enum(["all", "good-rows"]).default("all"),
  /** `true` only checks. */
  dryRun: z.enum(["true", "false"]).default("false"),
});

const importRemark = z.object({
  /** The number of the row in the file. */
  row: z.int(),
  column: z.string(),
  header: z.string(),
  code: z.string(),
  value: z.string(),
  message: z.string(),
  messageEn: z.string(),
});

export const importView = z
  .object({
    importId: z.string(),
    rows: z.int(),
    accepted: z.int(),
    applied: z.boolean(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    faultCount: z.int(),
    /** The first hundred; the workbook has them all. */
    faults: z.array(importRemark),
    warnings: z.array(importRemark),
    ignoredColumns: z.array(z.string()),
    /** Where the uploaded rows can be had with the reasons beside them; null without faults. */
    faultWorkbook: z.string().nullable(),
  })
  .meta({ id: "RegisterImport" });

export const enterpriseQuery = pageQuery.extend({
  q: words(100).optional(),
  section: code.optional(),
  town: code.optional(),
});

export const enterpriseList = z
  .object({
    total: z.int(),
    rows: z.array(
      z.object({
        enterpriseId: z.string(),
        uscc: z.string(),
        name: z.string(),
        address: z.string(),
        townCode: z.string(),
        sectionCode: z.string(),
        industry: z.string(),
        affiliation: z.string(),
        scale: z.enum(SCALES),
        riskLevel: z.enum(RISK_LEVELS),
        highRisk: z.boolean(),
        creditClass: z.enum(CREDIT_CLASSES),
        standardGrade: z.int(),
        expertise: z.string(),
        blacklisted: z.boolean(),
        hadAccident: z.boolean(),
        majorHazard: z.boolean(),
        emergencyFiled: z.boolean(),
        standardised: z.boolean(),
        contactName: z.string(),
        contactPhone: z.string(),
        contactEmail: z.string(),
        status: z.enum(ENTERPRISE_STATES),
        version: z.int(),
      }),
    ),
  })
  .meta({ id: "EnterpriseList" });

export const inspectorQuery = pageQuery.extend({ q: words(100).optional(), serves: code.optional() });

export const inspectorList = z
  .object({
    total: z.int(),
    rows: z.array(
      z.object({
        inspectorId: z.string(),
        workNo: z.string(),
        publicNo: z.string(),
        name: z.string(),
        email: z.string(),
        phone: z.string(),
        sectionCode: z.string(),
        servesSections: z.array(z.string()),
        certificateNo: z.string(),
        certificateKind: z.string(),
        certificateExpiresOn: z.string(),
        onDuty: z.boolean(),
        mayLead: z.boolean(),
        specialities: z.array(z.string()),
        version: z.int(),
      }),
    ),
  })
  .meta({ id: "InspectorList" });

/** Without a day, what is in force today. */
export const itemQuery = z.strictObject({ on: plainDate.optional(), section: code.optional() });

export const itemList = z
  .object({
    on: z.string(),
    rows: z.array(
      z.object({
        code: z.string(),
        sectionCode: z.string(),
        /** What a scheme names when it chooses this item. */
        itemVersionId: z.string(),
        version: z.int(),
        name: z.string(),
        requirement: z.string(),
        method: z.string(),
        legalBasis: z.string(),
        importance: z.enum(IMPORTANCES),
        publishedOn: z.string(),
        inForceFrom: z.string(),
        inForceTo: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "ItemList" });

const namedCode = z.object({ code: z.string(), name: z.string() });
export const placesView = z
  .object({ sections: z.array(namedCode), towns: z.array(namedCode) })
  .meta({ id: "Places" });
