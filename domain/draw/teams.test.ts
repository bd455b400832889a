import fc from "fast-check";
import { expect, test } from "vitest";
import { anInspector, anObject, drawRules } from "../../test/factories/draw.ts";
import { scenes, type Scene } from "../../test/factories/teams.ts";
import { macWith, sha256 } from "./bytes.ts";
import type { Assignment } from "./result.ts";
import { everyTeam, leastSquares, mayLead, mayServe } from "../../test/factories/teams-by-force.ts";
import { makeTeams } from "./teams.ts";

const assign = (scene: Scene): Assignment =>
  makeTeams({ ...scene, mac: macWith(sha256(`teams ${scene.seed}`)) });

const placesOf = (teams: Assignment["teams"]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const id of Object.values(teams).flat()) places.set(id, (places.get(id) ?? 0) + 1);
  return places;
};
const levelOf = (scene: Scene, { relaxed, unassigned }: Assignment, id: string): number =>
  id in unassigned.objects ? scene.rules.relaxLadder.length : (relaxed[id] ?? 0);

function expectValid(scene: Scene, assignment: Assignment): void {
  const { teams, unassigned } = assignment;
  expect(Object.keys({ ...teams, ...unassigned.objects }).sort()).toEqual(
    scene.objects.map(({ id }) => id).sort(),
  );
  for (const object of scene.objects) {
    const team = teams[object.id];
    if (!team) continue;
    const level = levelOf(scene, assignment, object.id);
    const [lead, ...others] = team;
    expect(new Set(team).size).toBe(scene.rules.k);
    expect(others).toEqual([...others].sort());
    expect(team.every((id) => mayServe(scene, object, id, level))).toBe(true);
    expect(mayLead(scene, object, lead ?? "", level)).toBe(true);
  }
  for (const { id, cap } of scene.inspectors) expect(placesOf(teams).get(id) ?? 0).toBeLessThanOrEqual(cap);
}

/** The one pass by which any reader checks a certificate. */
function expectCertified(scene: Scene, assignment: Assignment): void {
  const { certificates, objects } = assignment.unassigned;
  const served = scene.objects.filter(({ id }) => id in assignment.teams);
  for (const [id, index] of Object.entries(objects)) {
    const inside = new Set(certificates[index]);
    const needed = scene.objects
      .filter((object) => object.id === id || served.includes(object))
      .map((object) => {
        const level = levelOf(scene, assignment, object.id);
        const able = scene.inspectors.filter(
          (each) => mayServe(scene, object, each.id, level) && !inside.has(each.id),
        );
        const leads = able.filter((each) => mayLead(scene, object, each.id, level));
        return Math.max(0, scene.rules.k - able.length, leads.length === 0 ? 1 : 0);
      });
    const room = scene.inspectors
      .filter((each) => inside.has(each.id))
      .reduce((sum, { cap }) => sum + cap, 0);
    expect(needed.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(room);
  }
}

test("against every assignment there is: none serves more, none is more even, each certificate is true", () => {
  fc.assert(
    fc.property(scenes({ objects: 4, inspectors: 5, k: 3, cap: 3 }), (scene) => {
      const assignment = assign(scene);
      expectValid(scene, assignment);
      expectCertified(scene, assignment);
      const least = (ids: (id: string) => boolean, level: (id: string) => number) =>
        leastSquares(
          scene,
          scene.objects
            .filter(({ id }) => ids(id))
            .map((object) => everyTeam(scene, object, level(object.id))),
        );
      const held = (id: string): number => levelOf(scene, assignment, id);
      const served = (id: string): boolean => id in assignment.teams;
      const squares = [...placesOf(assignment.teams).values()].reduce((sum, places) => sum + places ** 2, 0);
      expect(least(served, held)).toBe(squares);
      for (const left of Object.keys(assignment.unassigned.objects)) {
        expect(least((id) => served(id) || id === left, held)).toBe(Infinity);
      }
      if (
        least(
          () => true,
          () => 0,
        ) < Infinity
      ) {
        expect([assignment.relaxed, assignment.unassigned.objects]).toEqual([{}, {}]);
      }
    }),
    { numRuns: 1500 },
  );
});

test("in larger scenes too, teams are valid and certificates true, whatever order the rows come in", () => {
  fc.assert(
    fc.property(scenes({ objects: 40, inspectors: 14, k: 5, cap: 9 }), (scene) => {
      const assignment = assign(scene);
      expectValid(scene, assignment);
      expectCertified(scene, assignment);
      const turned = {
        ...scene,
        objects: [...scene.objects].reverse(),
        inspectors: [...scene.inspectors].reverse(),
      };
      expect(assign({ ...turned, recusals: [...scene.recusals].reverse() })).toEqual(assignment);
    }),
    { numRuns: 40 },
  );
});

test("two inspectors with equal attributes lead, and come second, equally often", () => {
  const seeds = 1500;
  const inspectors = ["I1", "I2", "I3"].map((id) => anInspector({ id }));
  const counts = { lead: 0, second: 0 };
  for (let seed = 0; seed < seeds; seed += 1) {
    const scene = { objects: [anObject()], inspectors, recusals: [], rules: drawRules(), seed };
    const [lead, second] = assign(scene).teams[anObject().id] ?? [];
    if (lead === "I1") counts.lead += 1;
    if (second === "I1") counts.second += 1;
  }
  const spread = Math.sqrt(seeds * (1 / 3) * (2 / 3));
  expect(Math.abs(counts.lead - seeds / 3)).toBeLessThan(4.5 * spread);
  expect(counts.lead + counts.second).toBeGreaterThan((seeds * 2) / 3 - 4.5 * spread);
  expect(counts.lead + counts.second).toBeLessThan((seeds * 2) / 3 + 4.5 * spread);
});

test("without objects there are no teams, and without inspectors each object is left out", () => {
  const rules = drawRules();
  const nobody = { alternates: {}, relaxed: {}, teams: {} };
  expect(assign({ objects: [], inspectors: [anInspector()], recusals: [], rules, seed: 1 })).toEqual({
    ...nobody,
    unassigned: { certificates: [], objects: {} },
  });
  expect(assign({ objects: [anObject()], inspectors: [], recusals: [], rules, seed: 1 })).toEqual({
    ...nobody,
    unassigned: { certificates: [[]], objects: { [anObject().id]: 0 } },
  });
});
