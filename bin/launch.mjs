/**
 * What `npm start`, `npm test`, `npm run demo`, `bench`, `check` and `verify` run. Plain JavaScript that needs
 * no package: on a fresh clone it installs the packages first, from the lock file, and then goes on.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PROJECT = join(import.meta.dirname, "..");
const MODULES = {
  start: "../bin/start.ts",
  demo: "../bin/demo.ts",
  test: "../scripts/run-tests.ts",
  bench: "../bench/run.ts",
  check: "../scripts/check.ts",
  simulate: "../scripts/simulate.ts",
  verify: "../bin/verify.ts",
};

const [command = "start", ...args] = process.argv.slice(2);
if (!(command in MODULES)) refuse(`There is no "${command}": choose ${Object.keys(MODULES).join(", ")}.`);
refuseOldNode();
await install();
if (command !== "start") useScratchFolder();
process.argv = [process.argv[0], join(import.meta.dirname, MODULES[command]), ...args];
await import("tsx");
await import(MODULES[command]);

/** Node 21 and 23 are between the long-term versions that package.json names. */
function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const suits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22;
  if (suits) return;
  refuse(`需要 Node.js 20.19、22.13 或更新版本，当前为 ${process.versions.node}，请先升级。
Node.js 20.19, 22.13 or newer is needed, this is ${process.versions.node}: install a newer one from https://nodejs.org.`);
}

async function install() {
  if (isInstalled()) return;
  await oneAtATime(async () => {
    if (isInstalled()) return;
    const begunAt = Date.now();
    console.log("安装依赖（约一分钟） · Installing packages from package-lock.json, about a minute …");
    const code = await npmCi();
    if (code !== 0)
      refuse("依赖安装失败，见上 · The packages could not be installed: the reason is above; try `npm ci`.");
    console.log(`已安装 · Installed in ${Math.round((Date.now() - begunAt) / 1000)} s`);
  });
}

/** True if every package of the lock file is there in its version; times of files say little after a copy. */
function isInstalled() {
  const note = join(PROJECT, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const wanted = readPackages(join(PROJECT, "package-lock.json"));
  const present = readPackages(note);
  return Object.entries(wanted).every(
    ([path, { version, optional, link, devOptional }]) =>
      path === "" || optional || devOptional || link || present[path]?.version === version,
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function npmCi() {
  const child = spawn("npm", ["ci", "--no-audit", "--no-fund", "--progress=false", "--loglevel=error"], {
    cwd: PROJECT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const progress = setInterval(() => console.log("  …"), 15_000);
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  }).finally(() => clearInterval(progress));
}

/** Two first runs at once must not install over each other: the second waits for the first. */
async function oneAtATime(work) {
  const lock = join(PROJECT, ".data", "installing");
  mkdirSync(join(PROJECT, ".data"), { recursive: true, mode: 0o700 });
  while (!take(lock)) {
    if (!isAlive(Number(readFileSync(lock, "utf8")))) rmSync(lock, { force: true });
    else await sleep(500);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** All temporary files of this run go into one folder, which goes away with the run. */
function useScratchFolder() {
  const scratch = mkdtempSync(join(tmpdir(), "double-random-run-"));
  process.env.TMPDIR = scratch;
  process.env.TEMP = scratch;
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 10 }));
  // Whoever presses Ctrl-C wants out: the parts notice and end, and the folder goes all the same.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
