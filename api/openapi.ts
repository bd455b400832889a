import { createDocument } from "zod-openapi";
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from "zod-openapi";
import { PERMISSIONS } from "../domain/accounts/permissions.ts";
import { API_WORDS } from "./content/api-words.ts";
import { problemSchema, conditionHeaders } from "./contract/problem.ts";
import type { Contract, Route } from "./route.ts";

/** The reference of this API (OpenAPI 3.1), from the same contracts that validate. */
export function describeApi(routes: readonly Route[], publicUrl: string) {
  return createDocument({
    openapi: "3.1.1",
    info: { title: API_WORDS.title, version: "1.0.0", description: API_WORDS.description },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths: pathsOf(routes),
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: API_WORDS.bearer },
        link: { type: "apiKey", in: "header", name: "Authorization", description: API_WORDS.link },
        cookie: { type: "apiKey", in: "cookie", name: "session", description: API_WORDS.cookie },
      },
    },
  });
}

function pathsOf(routes: readonly Route[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const { contract } of routes) {
    paths[contract.path] = { ...paths[contract.path], [contract.method]: operationOf(contract) };
  }
  return paths;
}

function operationOf(contract: Contract): ZodOpenApiOperationObject {
  const { params, query, summary, permission } = contract;
  const headers = contract.isCommand === true ? { header: conditionHeaders } : {};
  return {
    summary: summary.zh,
    description: `${summary.en}\n\n${API_WORDS.permission}: \`${permission}\``,
    operationId: operationIdOf(contract),
    tags: [contract.path.split("/")[1] ?? "api"],
    security: securityOf(contract),
    requestParams: {
      ...(params === undefined ? {} : { path: params }),
      ...(query === undefined ? {} : { query }),
      ...headers,
    },
    ...requestBodyOf(contract),
    responses: responsesOf(contract),
  };
}

function operationIdOf({ method, path }: Contract): string {
  return `${method}${path.replace(/[{}]/g, "").replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

function securityOf({ permission }: Contract): Record<string, string[]>[] {
  const holders: readonly string[] = PERMISSIONS[permission];
  if (holders.includes("public")) return [];
  const link = holders.some((holder) => holder.endsWith("-link")) ? [{ link: [] }] : [];
  const officer = holders.some((holder) => !holder.endsWith("-link")) ? [{ bearer: [] }, { cookie: [] }] : [];
  return [...officer, ...link];
}

function requestBodyOf({ body, file }: Contract): Pick<ZodOpenApiOperationObject, "requestBody"> {
  if (body !== undefined) {
    const required = !body.safeParse(undefined).success;
    return { requestBody: { required, content: { "application/json": { schema: body } } } };
  }
  if (file === undefined) return {};
  const schema = {
    type: "object" as const,
    required: [file.field],
    properties: { [file.field]: { type: "string" as const, format: "binary" } },
  };
  return { requestBody: { required: true, content: { "multipart/form-data": { schema } } } };
}

function responsesOf(contract: Contract): ZodOpenApiOperationObject["responses"] {
  const answers = Object.entries(contract.answers).map(([status, shape]) => {
    const description = API_WORDS.statuses[status] ?? status;
    if (shape === null) return [status, { description }];
    if (!("contentType" in shape)) {
      return [status, { description, content: { "application/json": { schema: shape } } }];
    }
    return [status, { description, content: { [shape.contentType]: {} } }];
  });
  const problem = {
    description: API_WORDS.problem,
    content: { "application/problem+json": { schema: problemSchema } },
  };
  return Object.fromEntries([
    ...answers,
    ["4XX", problem],
    ["503", problem],
  ]) as ZodOpenApiOperationObject["responses"];
}
