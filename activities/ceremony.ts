import { officerIdOf } from "../domain/accounts/actor.ts";
import { mayCommit, mayReveal, maySetBeacon } from "../domain/draw/proceedings.ts";
import type { Ceremony } from "../domain/draw/proceedings.ts";
import type { Commit, Reveal, SetBeacon } from "../domain/draw/commands.ts";
import { readFreeze } from "../domain/draw/freeze.ts";
import { writeBeacon } from "../domain/draw/beacon.ts";
import { commitmentOf } from "../domain/draw/ceremony.ts";
import { ok } from "../domain/shared/result.ts";
import {
  findDraw,
  getDrawFiles,
  listDrawParts,
  saveBeacon,
  saveCommitment,
  saveReveal,
} from "../db/queries/draws.ts";
import type { DrawRow } from "../db/queries/draws.ts";
import type { CampaignDone } from "./campaign-command.ts";
import { refuse, valueOf } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Act } from "./scene.ts";

/** A party binds itself to its value. */
export async function commit(act: Act, { party, commitment }: Commit): Promise<Verdict<CampaignDone>> {
  const opened = await openCeremony(act);
  if (!opened.ok) return opened;
  const { draw, ceremony, officerId } = opened.value;
  const allowed = mayCommit(ceremony, party, officerId, act.at);
  if (!allowed.ok) return allowed;
  await saveCommitment(act.tx, draw.id, { party, commitment, committedBy: officerId, committedAt: act.at });
  return ok({ facts: { drawId: draw.id, party, commitment } });
}

/** A party opens the value that it is bound to. */
export async function reveal(act: Act, { party, value }: Reveal): Promise<Verdict<CampaignDone>> {
  const opened = await openCeremony(act);
  if (!opened.ok) return opened;
  const { draw, ceremony, officerId } = opened.value;
  const allowed = mayReveal(ceremony, party, officerId, act.at);
  if (!allowed.ok) return allowed;
  const bound = ceremony.parts.find((part) => part.party === party)?.commitment;
  if (commitmentOf(draw.freezeHash, party, value) !== bound)
    return refuse("reveal-does-not-match", { party });
  await saveReveal(act.tx, draw.id, { party, value, revealedAt: act.at });
  return ok({ facts: { drawId: draw.id, party } });
}

/** The dice are read; from here on the seed is fixed, and the draw follows from it. */
export async function setBeacon(act: Act, { digits }: SetBeacon): Promise<Verdict<CampaignDone>> {
  const opened = await openCeremony(act);
  if (!opened.ok) return opened;
  const { draw, ceremony } = opened.value;
  const allowed = maySetBeacon(ceremony, digits, act.at);
  if (!allowed.ok) return allowed;
  await saveBeacon(act.tx, draw.id, writeBeacon({ kind: "dice", value: digits }), act.at);
  return ok({ facts: { drawId: draw.id, digits } });
}

interface Opened {
  readonly draw: DrawRow;
  readonly ceremony: Ceremony;
  readonly officerId: string;
}

async function openCeremony(act: Act): Promise<Verdict<Opened>> {
  const draw = await findDraw(act.tx, act.campaign.id);
  const officerId = officerIdOf(act.actor);
  if (officerId === undefined) return refuse("wrong-person", {});
  return draw === undefined
    ? refuse("not-frozen", {})
    : ok({ draw, officerId, ceremony: await ceremonyOf(act, draw) });
}

/** A draw between its freeze and its beacon, as the rules of the ceremony see it. */
export async function ceremonyOf(act: Pick<Act, "tx">, draw: DrawRow): Promise<Ceremony> {
  const files = await getDrawFiles(act.tx, draw.id);
  const { deadlines, beacon } = valueOf(readFreeze(files["freeze.json"]?.body ?? ""));
  return {
    parties: draw.parties,
    commitsCloseAt: inMs(deadlines.commit),
    revealsCloseAt: inMs(deadlines.reveal),
    beaconNotBefore: inMs(deadlines.beaconNotBefore),
    diceDigits: beacon.kind === "dice" ? beacon.digits : 0,
    parts: await listDrawParts(act.tx, draw.id),
    beaconSet: draw.beacon !== null,
  };
}

/** The files of the draw write whole seconds; everything else writes milliseconds. */
function inMs(at: string): string {
  return at.replace(/Z$/, ".000Z");
}
