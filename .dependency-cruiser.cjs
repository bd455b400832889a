/** The architecture as rules: who may import whom (docs/architecture.md). */
const STAGES = ["plan", "publicise", "draw", "assign", "inspect", "rectify", "follow-up", "publish"];

const MAY_IMPORT = {
  domain: [],
  db: ["domain"],
  mail: ["domain"],
  documents: ["domain"],
  files: ["domain"],
  workflows: ["domain"],
  activities: ["domain", "db", "mail", "documents", "files"],
  temporal: ["domain", "workflows", "activities"],
  api: ["domain", "db", "documents", "files", "mail", "temporal", "web"],
  web: ["domain", "api/contract"],
  bench: ["*"],
  bin: ["*"],
  scripts: ["*"],
  test: ["*"],
};
const TESTS = "\\.test\\.tsx?$";
const ours = Object.keys(MAY_IMPORT);

const layerRules = Object.entries(MAY_IMPORT)
  .filter(([, may]) => !may.includes("*"))
  .map(([layer, may]) => ({
    name: `${layer}-keeps-to-its-layer`,
    severity: "error",
    from: { path: `^${layer}/`, pathNot: TESTS },
    to: {
      path: `^(${ours.join("|")})/`,
      pathNot: `^(${[layer, ...may].join("|")})/`,
      ...(layer === "workflows" ? { dependencyTypesNot: ["type-only"] } : {}),
    },
  }));

/** Within domain/, a stage may look at earlier stages and never at later ones. */
const stageRules = STAGES.slice(0, -1).map((stage, index) => ({
  name: `${stage}-looks-upstream`,
  severity: "error",
  from: { path: `^domain/${stage}/`, pathNot: TESTS },
  to: { path: `^domain/(${STAGES.slice(index + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...stageRules,
    {
      name: "shared-knows-no-stage",
      severity: "error",
      from: { path: "^domain/(shared|calendar)/", pathNot: TESTS },
      to: { path: `^domain/(${STAGES.join("|")}|campaign|registers|oversight|penalty)/` },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^domain/", pathNot: TESTS },
      to: { path: "node_modules", pathNot: "node_modules/(@noble/hashes|canonicalize)" },
    },
    {
      name: "domain-uses-no-node",
      severity: "error",
      from: { path: "^domain/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "sandbox-is-clean",
      severity: "error",
      from: { path: "^workflows/", pathNot: TESTS },
      to: {
        path: "node_modules",
        pathNot: "node_modules/@temporalio/workflow",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "sandbox-uses-no-node",
      severity: "error",
      from: { path: "^workflows/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "drizzle-stays-in-db",
      severity: "error",
      from: { pathNot: "^(db|test|drizzle.config)" },
      to: { path: "node_modules/drizzle-orm" },
    },
    {
      name: "temporal-stays-out-of-the-api",
      severity: "error",
      from: { path: "^(api|web)/", pathNot: TESTS },
      to: { path: "node_modules/@temporalio" },
    },
    {
      name: "nobody-imports-bin",
      severity: "error",
      from: { pathNot: "^(bin|test|bench|scripts)/" },
      to: { path: "^bin/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|\\.data|coverage)/" },
    includeOnly: undefined,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
