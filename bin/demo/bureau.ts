import { SAMPLE_ACCOUNTS } from "../seed.ts";
import { logIn } from "./person.ts";
import type { Officer } from "./person.ts";

/** The officers who play, each logged in once. */
export interface Bureau {
  readonly supervisor: Officer;
  readonly head: Officer;
  readonly registrar: Officer;
  readonly publisher: Officer;
  readonly legalReviewer: Officer;
  /** 分管负责人 */
  readonly deputy: Officer;
  /** The inspector with this public number. */
  readonly inspector: (publicNo: string) => Promise<Officer>;
}

interface RosterPage {
  readonly rows: readonly { readonly publicNo: string; readonly workNo: string }[];
}

/** Logs the officers in. */
export async function openBureau(url: string): Promise<Bureau> {
  const password = SAMPLE_ACCOUNTS[0]?.password ?? "";
  const officer = (workNo: string) => logIn(url, workNo, password);
  const registrar = await officer("R001");
  const { rows } = await registrar.get<RosterPage>("/registers/inspectors?size=100");
  const workNos = new Map(rows.map(({ publicNo, workNo }) => [publicNo, workNo]));
  const inspectors = new Map<string, Promise<Officer>>();

  function inspector(publicNo: string): Promise<Officer> {
    const known = inspectors.get(publicNo) ?? officer(workNos.get(publicNo) ?? publicNo);
    inspectors.set(publicNo, known);
    return known;
  }

  return {
    supervisor: await officer("S003"),
    head: await officer("H001"),
    registrar,
    publisher: await officer("P001"),
    legalReviewer: await officer("L001"),
    deputy: await officer("H002"),
    inspector,
  };
}
