import { createRequire } from "node:module";
import { dirname } from "node:path";
import express from "express";
import { Router } from "express";
import { describeApi } from "./openapi.ts";
import type { Route } from "./route.ts";

const assets = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>Double Random API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script></body></html>
`;

const START = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#swagger-ui", deepLinking: true });\n`;

/** The contract as a document, and a page to read it and try it; everything from this server. */
export function docsRoutes(routes: readonly Route[], publicUrl: string): Router {
  const document = JSON.stringify(describeApi(routes, publicUrl));
  const router = Router();
  router.get("/api/openapi.json", (_req, res) => {
    res.type("application/json").send(document);
  });
  router.get("/api/docs", (_req, res) => {
    res.type("html").send(PAGE);
  });
  router.get("/api/docs/start.js", (_req, res) => {
    res.type("js").send(START);
  });
  router.use("/api/docs", express.static(assets, { index: false }));
  return router;
}
