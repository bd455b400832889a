import tseslint from "typescript-eslint";

const clockAndChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Time is an argument in domain code.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "Time is an argument in domain code.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Chance comes from the seed.",
  },
];
const hostDependent = [
  { selector: "Identifier[name='Intl']", message: "The host's ICU is not deterministic." },
  {
    selector:
      "MemberExpression[property.name=/^(toLocale.*|getHours|getDay|getDate|getMonth|getFullYear|setHours)$/]",
    message: "Local time depends on the host: deadlines are computed by activities.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "No chance in workflows.",
  },
];
const noDefaultExport = { selector: "ExportDefaultDeclaration", message: "Exports are named." };

export default tseslint.config(
  { ignores: ["node_modules", "dist", ".data", "coverage", "**/*.mjs", "**/*.cjs", "**/*.js"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-syntax": ["error", noDefaultExport],
    },
  },
  {
    files: ["domain/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...clockAndChance] },
  },
  {
    files: ["workflows/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...hostDependent] },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    ignores: ["bin/**", "scripts/**", "test/**", "vitest.config.ts", "drizzle.config.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only bin/env.ts reads the environment." },
      ],
    },
  },
  { files: ["*.config.ts", "**/*.config.ts"], rules: { "no-restricted-syntax": "off" } },
);
