import type { Actor } from "../../domain/accounts/actor.ts";
import { toInstant, toMs } from "../../domain/shared/plain-date.ts";
import type { World } from "./open-world.ts";
import { done, ENTERPRISE, HEAD } from "./world.ts";

const HOUR_MS = 3_600_000;

/** What a stopped unit sends when it asks to start again. */
export async function aRestartRequest(world: World, id: string, findingId: string) {
  return { findingId, words: "隐患已消除", evidence: [await world.photo(id)] };
}

/** What a head sends who consents to a restart, with proof of the review on site. */
export async function aRestart(world: World, id: string, findingId: string) {
  return { findingId, note: "现场核查合格", evidence: [await world.photo(id)] };
}

export async function asksToRestart(world: World, id: string, findingId: string, actor: Actor = ENTERPRISE) {
  return done(world.tell(id, "requestRestart", await aRestartRequest(world, id, findingId), actor));
}

export const refusedRestart = (findingId: string) => ({ findingId, reason: "仍有隐患" });

export const aListing = (findingId: string) => ({
  findingId,
  supervisedBy: "沂源县人民政府安全生产委员会",
  reason: "重大隐患",
});

export const isListed = (world: World, id: string, findingId: string) =>
  done(world.tell(id, "listForSupervision", aListing(findingId), HEAD));

/** A notice that power will be cut so many hours from now. */
export function aPowerCut(world: World, findingId: string, inHours = 24) {
  const cutAt = toInstant(toMs(world.now()) + inHours * HOUR_MS);
  return { findingId, supplier: "国网沂源县供电公司", reason: "拒不停产", cutAt, emergency: false };
}

export const isPowerCut = (world: World, id: string, findingId: string) =>
  done(world.tell(id, "noticePowerCut", aPowerCut(world, findingId), HEAD));

export const powerBack = (findingId: string) => ({ findingId, note: "已停产，恢复供电" });

export const aTransfer = (findingId: string, kind: "department" | "police" = "department") => ({
  findingId,
  kind,
  toAuthority: kind === "police" ? "沂源县公安局" : "沂源县消防救援大队",
  reason: "不属本局职责",
});

export const aReceipt = (findingId: string) => ({ findingId, receiptNo: "收字12号" });
export const aReturn = (findingId: string) => ({ findingId, reason: "不属我单位职责" });
export const aFeedback = (findingId: string, documentNo = "沂消〔2026〕3号") => ({
  findingId,
  feedback: "已列入异常名录",
  documentNo,
  evidence: [] as readonly string[],
});

export async function aUnitClosed(world: World, id: string) {
  return { note: "营业执照已注销", evidence: [await world.photo(id)] };
}

export const A_SUSPENSION = { cause: "seasonal-closure", words: "冬季停产" } as const;
export const A_RESUMPTION = { note: "已恢复生产" };
