import type { ObjectRow } from "../../domain/draw/files.ts";
import type { Scene } from "./teams.ts";

/** May this inspector serve this object, when so many rules of the ladder have given way? */
export function mayServe(
  { inspectors, recusals, rules }: Scene,
  object: ObjectRow,
  id: string,
  level: number,
): boolean {
  const inspector = inspectors.find((each) => each.id === id);
  if (!inspector) return false;
  const relaxed = rules.relaxLadder.slice(0, level);
  const rotates = rules.rotation === 1 && !relaxed.includes("rotation");
  return (
    inspector.onDuty === 1 &&
    inspector.cap >= 1 &&
    inspector.certTo >= rules.inspectTo &&
    !recusals.some(({ insp, obj }) => insp === id && obj === object.id) &&
    (relaxed.includes("section") || inspector.sections.includes(object.section)) &&
    !(rotates && object.last.includes(id))
  );
}

export function mayLead(scene: Scene, object: ObjectRow, id: string, level: number): boolean {
  const inspector = scene.inspectors.find((each) => each.id === id);
  if (inspector?.lead !== 1 || !mayServe(scene, object, id, level)) return false;
  const anyMay = object.expertise === "" || scene.rules.relaxLadder.slice(0, level).includes("expertise");
  return anyMay || inspector.expertise.includes(object.expertise);
}

/** Every team that an object could have, were it alone. */
export function everyTeam(scene: Scene, object: ObjectRow, level: number): readonly (readonly string[])[] {
  const able = scene.inspectors.map(({ id }) => id).filter((id) => mayServe(scene, object, id, level));
  return subsetsOf(able, scene.rules.k).filter((team) =>
    team.some((id) => mayLead(scene, object, id, level)),
  );
}

/** The least sum of squared loads over every choice of one team each within the caps; Infinity for none. */
export function leastSquares(
  { inspectors }: Scene,
  choices: readonly (readonly (readonly string[])[])[],
): number {
  const left = new Map(inspectors.map(({ id, cap }) => [id, cap]));
  const load = new Map<string, number>();
  const add = (id: string, places: number): void => {
    left.set(id, (left.get(id) ?? 0) - places);
    load.set(id, (load.get(id) ?? 0) + places);
  };
  function leastFrom(index: number): number {
    const teams = choices[index];
    if (!teams) return [...load.values()].reduce((sum, places) => sum + places ** 2, 0);
    let least = Infinity;
    for (const team of teams) {
      if (team.some((id) => (left.get(id) ?? 0) < 1)) continue;
      for (const id of team) add(id, 1);
      least = Math.min(least, leastFrom(index + 1));
      for (const id of team) add(id, -1);
    }
    return least;
  }
  return leastFrom(0);
}

function subsetsOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return list.flatMap((first, index) =>
    subsetsOf(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}
