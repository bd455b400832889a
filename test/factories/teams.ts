import fc from "fast-check";
import type { InspectorRow, ObjectRow, RecusalRow } from "../../domain/draw/files.ts";
import type { DrawRules, RelaxWord } from "../../domain/draw/freeze-record.ts";
import { anInspector, anObject, drawRules } from "./draw.ts";

/** Drawn objects and inspectors, few enough to try every assignment or many enough to be tight. */
export interface Scene {
  readonly objects: readonly ObjectRow[];
  readonly inspectors: readonly InspectorRow[];
  readonly recusals: readonly RecusalRow[];
  readonly rules: DrawRules;
  readonly seed: number;
}

export interface SceneSize {
  readonly objects: number;
  readonly inspectors: number;
  readonly k: number;
  readonly cap: number;
}

const SECTIONS = ["HAZ", "TRD", "FIRE"];
const WORDS: readonly RelaxWord[] = ["rotation", "expertise", "section"];

const padded = (number: number): string => String(number).padStart(3, "0");
const flag = (): fc.Arbitrary<0 | 1> => fc.constantFrom<(0 | 1)[]>(0, 1);
const mostly = <T>(usual: T, other: T): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 9 }, { arbitrary: fc.constant(other), weight: 1 });
const subset = (from: readonly string[], least = 0): fc.Arbitrary<string[]> =>
  fc.subarray([...from], { minLength: least }).map((list) => list.sort());

/** Scenes of every shape up to a size. */
export function scenes(size: SceneSize): fc.Arbitrary<Scene> {
  return fc
    .record({
      objects: fc.integer({ min: 1, max: size.objects }),
      inspectors: fc.oneof(fc.constant(size.inspectors), fc.integer({ min: 1, max: size.inspectors })),
      sections: fc.integer({ min: 1, max: SECTIONS.length }),
    })
    .chain(({ objects, inspectors, sections }) => {
      const objectIds = Array.from({ length: objects }, (_, index) => `9137-${padded(index)}`);
      const inspectorIds = Array.from({ length: inspectors }, (_, index) => `I${padded(index)}`);
      const known = SECTIONS.slice(0, sections);
      const few = subset(inspectorIds).map((ids) => ids.slice(0, 2));
      return fc.record({
        objects: fc.tuple(...objectIds.map((id) => objectOf(id, known, few))),
        inspectors: fc.tuple(...inspectorIds.map((id) => inspectorOf(id, known, size.cap))),
        recusals: recusalsOf(objectIds, few),
        rules: rulesUpTo(size.k),
        seed: fc.nat(),
      });
    });
}

function objectOf(
  id: string,
  sections: readonly string[],
  few: fc.Arbitrary<string[]>,
): fc.Arbitrary<ObjectRow> {
  return fc
    .record({ section: fc.constantFrom(...sections), expertise: fc.constantFrom("", "", "E1"), last: few })
    .map((row) => anObject({ id, ...row }));
}

function inspectorOf(id: string, sections: readonly string[], cap: number): fc.Arbitrary<InspectorRow> {
  return fc
    .record({
      cap: fc.oneof(fc.integer({ min: 0, max: cap }), fc.integer({ min: cap, max: cap * 4 })),
      certTo: mostly("2027-12-31", "2026-06-29"),
      expertise: subset(["E1"]),
      lead: flag(),
      onDuty: mostly<0 | 1>(1, 0),
      sections: subset(sections, 1),
    })
    .map((row) => anInspector({ id, ...row }));
}

function recusalsOf(objectIds: readonly string[], few: fc.Arbitrary<string[]>): fc.Arbitrary<RecusalRow[]> {
  return fc
    .tuple(
      ...objectIds.map((obj) =>
        fc.tuple(flag(), flag(), few).map(([one, other, ids]) => ({ obj, ids: one && other ? ids : [] })),
      ),
    )
    .map((each) => each.flatMap(({ obj, ids }) => ids.map((insp) => ({ insp, obj, why: "KIN" }))));
}

function rulesUpTo(k: number): fc.Arbitrary<DrawRules> {
  return fc
    .record({
      k: fc.integer({ min: 2, max: k }),
      relaxLadder: fc.shuffledSubarray([...WORDS]),
      rotation: flag(),
    })
    .map(drawRules);
}
