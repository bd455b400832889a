import { listSections, listTowns } from "../../db/queries/registers-known.ts";
import { listEnterprises, listInspectors, listItemsInForce } from "../../db/queries/registers-lists.ts";
import {
  enterpriseList,
  enterpriseQuery,
  inspectorList,
  inspectorQuery,
  itemList,
  itemQuery,
  placesView,
} from "../contract/registers.ts";
import type { ApiDeps } from "../deps.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";
import { chinaDate } from "../china-date.ts";
import { importRoutes } from "./import-routes.ts";

/** 两库一清单: the three registers, to be read, searched and brought up to date by workbook. */
export function registerRoutes(deps: ApiDeps): readonly Route[] {
  const { db } = deps;
  return [
    ...importRoutes(deps),
    route(
      {
        method: "get",
        path: "/registers/enterprises",
        permission: "registers.read",
        summary: { zh: "抽查对象名录", en: "The roster of enterprises" },
        query: enterpriseQuery,
        answers: { 200: enterpriseList },
      },
      async ({ query: { q, section, town, ...page } }) => {
        const listed = await listEnterprises(db, { text: q, sectionCode: section, townCode: town, ...page });
        const rows = listed.rows.map(({ id, updatedAt: _at, ...row }) => ({ enterpriseId: id, ...row }));
        return answer(200, { total: listed.total, rows });
      },
    ),
    route(
      {
        method: "get",
        path: "/registers/inspectors",
        permission: "registers.read",
        summary: { zh: "执法检查人员名录", en: "The roster of inspectors" },
        query: inspectorQuery,
        answers: { 200: inspectorList },
      },
      async ({ query: { q, serves, ...page } }) => {
        const listed = await listInspectors(db, { text: q, serves, ...page });
        const rows = listed.rows.map(({ id, updatedAt: _at, ...row }) => ({ inspectorId: id, ...row }));
        return answer(200, { total: listed.total, rows });
      },
    ),
    route(
      {
        method: "get",
        path: "/registers/checklist-items",
        permission: "registers.read",
        summary: { zh: "某日有效的抽查事项", en: "The items in force on a day" },
        query: itemQuery,
        answers: { 200: itemList },
      },
      async ({ query: { on = chinaDate(deps.clock()), section } }) =>
        answer(200, { on, rows: await listItemsInForce(db, on, section) }),
    ),
    route(
      {
        method: "get",
        path: "/registers/places",
        permission: "registers.read",
        summary: { zh: "科室和镇街", en: "Sections and townships" },
        answers: { 200: placesView },
      },
      async () => answer(200, { sections: await listSections(db), towns: await listTowns(db) }),
    ),
  ];
}
