import { compareBytes, toHex, type Mac } from "./bytes.ts";
import type { DrawRules } from "./freeze-record.ts";
import type { Stratum } from "./pool.ts";
import { ceilDivide } from "./quotas.ts";

/** What chance took from one stratum, in the order of the tickets. */
export interface StratumSample {
  /** The ticket of the last selected, or `""`. */
  readonly cut: string;
  readonly reserves: readonly string[];
  readonly selected: readonly string[];
}

export interface SampleInput {
  readonly stratum: Stratum;
  /** The stratum's pool, ids ascending. */
  readonly pool: readonly string[];
  readonly quota: number;
  readonly reserve: DrawRules["reserve"];
}

/** An object's ticket: the smallest of a stratum are drawn. */
export function ticketOf(mac: Mac, stratum: Stratum, id: string): string {
  return toHex(mac(ticketText(stratum, id)));
}

/** Draws one stratum: everybody's ticket, the smallest first. */
export function sampleStratum(mac: Mac, { stratum, pool, quota, reserve }: SampleInput): StratumSample {
  if (quota === 0) return { cut: "", reserves: [], selected: [] };
  const ordered = byTicket(mac, stratum, pool);
  const selected = ordered.slice(0, quota);
  const spare = Math.max(reserve.min, ceilDivide(quota * reserve.pct, 100));
  const last = selected.at(-1);
  return {
    cut: last === undefined ? "" : ticketOf(mac, stratum, last),
    reserves: ordered.slice(quota, quota + spare),
    selected,
  };
}

/** The ids in the order of their tickets. */
function byTicket(mac: Mac, stratum: Stratum, pool: readonly string[]): readonly string[] {
  // Sorting a million numbers is many times cheaper than sorting a million texts: the first
  // 48 bits nearly always decide, and where they do not, the whole tickets are made again.
  const starts = Float64Array.from(pool, (id) => first48Bits(mac(ticketText(stratum, id))));
  const startAt = (place: number): number => starts[place] ?? 0;
  const idAt = (place: number): string => pool[place] ?? "";
  const whole = (place: number): string => ticketOf(mac, stratum, idAt(place));
  const places = Uint32Array.from(pool, (_, place) => place);
  places.sort(
    (one, other) => startAt(one) - startAt(other) || compareBytes(whole(one), whole(other)) || one - other,
  );
  return Array.from(places, idAt);
}

function first48Bits(tag: Uint8Array): number {
  const view = new DataView(tag.buffer);
  return view.getUint32(0) * 0x1_0000 + view.getUint16(4);
}

function ticketText(stratum: Stratum, id: string): string {
  return `ticket\n${stratum}\n${id}`;
}
