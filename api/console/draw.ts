import { beaconBody, commitBody, freezeBody, revealBody } from "../contract/draw.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { campaignAct } from "./act-route.ts";

/** The draw: freeze, commit, reveal, dice; then it holds itself. */
export function drawRoutes(deps: ApiDeps): readonly Route[] {
  return [
    campaignAct(deps, {
      name: "freezeRegisters",
      path: "draw/freeze",
      summary: { zh: "冻结名录库并公布抽取时间", en: "Freeze the registers and set the hours of the draw" },
      body: freezeBody,
    }),
    campaignAct(deps, {
      name: "commit",
      path: "draw/commitments",
      summary: { zh: "一方提交种子承诺", en: "A party commits to its part of the seed" },
      body: commitBody,
    }),
    campaignAct(deps, {
      name: "reveal",
      path: "draw/reveals",
      summary: { zh: "一方公开种子", en: "A party reveals its part of the seed" },
      body: revealBody,
    }),
    campaignAct(deps, {
      name: "setBeacon",
      path: "draw/beacon",
      summary: { zh: "录入现场掷骰数字", en: "Enter the digits of the dice" },
      body: beaconBody,
    }),
  ];
}
