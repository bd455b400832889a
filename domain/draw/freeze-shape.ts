import type { DrawRules, FreezeRecord, QuotaRule, RelaxWord } from "./freeze-record.ts";
import type { FieldFault } from "./refusals.ts";
import { code, digest, digestOrNone, flag, hex, instant, plainDate, whole, wordOf } from "./fields.ts";
import { also, ascending, exactly, listOf, variants, type Shape } from "./shapes.ts";

/** Who gives the value that keeps a sealed draw closed. */
export const CUSTODIAN = "custodian";

const ppm = whole(0, 1_000_000);
const quotaRule: Shape<QuotaRule> = variants("mode", {
  rate: exactly({ mode: wordOf("rate"), ppm }),
  count: exactly({ mode: wordOf("count"), total: whole() }),
  atLeast: exactly({ mode: wordOf("atLeast"), ppm }),
});

const relaxLadder = also(listOf(wordOf<RelaxWord>("rotation", "expertise", "section")), (words) =>
  new Set(words).size < words.length ? "repeated" : undefined,
);

const rules: Shape<DrawRules> = exactly({
  annualCap: exactly({ high: listOf(whole(), 4), other: listOf(whole(), 4) }),
  inspectFrom: plainDate,
  inspectTo: plainDate,
  k: whole(2, 5),
  relaxLadder,
  reserve: exactly({ min: whole(), pct: whole(0, 10_000) }),
  rotation: flag,
  strata: exactly({ A: quotaRule, B: quotaRule, C: quotaRule, D: quotaRule }),
});

const counts = exactly({
  capped: whole(),
  eligible: whole(),
  excluded: whole(),
  inspectors: whole(),
  must: whole(),
  objects: whole(),
  pool: whole(),
  recusals: whole(),
});

const record: Shape<FreezeRecord> = exactly({
  algo: wordOf("DRAW-1"),
  beacon: variants("kind", {
    drand: exactly({ chain: hex, kind: wordOf("drand"), round: whole(1) }),
    dice: exactly({ digits: whole(20), kind: wordOf("dice") }),
  }),
  campaign: code,
  counts,
  deadlines: exactly({ beaconNotBefore: instant, commit: instant, disclose: instant, reveal: instant }),
  drawNo: whole(1),
  files: exactly({ exclusions: digest, inspectors: digest, objects: digest, recusals: digest }),
  particulars: digest,
  parties: ascending(code),
  prev: digestOrNone,
  program: exactly({ spec: digest, version: code }),
  rules,
  sealed: flag,
});

/** A freeze record whose hours follow each other and whose parties suffice. */
export const freezeShape: Shape<FreezeRecord> = also(
  record,
  (freeze) => hoursFault(freeze) ?? partiesFault(freeze),
);

function hoursFault({ deadlines, rules: { inspectFrom, inspectTo } }: FreezeRecord): FieldFault | undefined {
  const { commit, reveal, beaconNotBefore, disclose } = deadlines;
  if (reveal < commit) return { field: "deadlines.reveal", problem: "too-early" };
  if (beaconNotBefore < reveal) return { field: "deadlines.beaconNotBefore", problem: "too-early" };
  if (disclose < beaconNotBefore) return { field: "deadlines.disclose", problem: "too-early" };
  return inspectTo < inspectFrom ? { field: "rules.inspectTo", problem: "too-early" } : undefined;
}

function partiesFault({ parties, sealed }: FreezeRecord): FieldFault | undefined {
  if (parties.length < 2) return { field: "parties", problem: "wrong-length" };
  return sealed === 1 && !parties.includes(CUSTODIAN) ? { field: "parties", problem: "missing" } : undefined;
}
