import { OBJECTION_TARGETS } from "../../domain/rectify/commands.ts";
import type { FormSpec } from "../shared/form-spec.ts";

/** What an enterprise may do beside reporting and asking for more time. */
export const ROOM_FORMS = {
  object: {
    target: "findingId",
    isTargetOptional: true,
    fields: [
      { name: "against", as: "choice", choices: OBJECTION_TARGETS },
      { name: "words", as: "words" },
      { name: "evidence", as: "photos" },
    ],
  },
  requestRestart: {
    target: "findingId",
    fields: [
      { name: "words", as: "words" },
      { name: "evidence", as: "photos" },
    ],
  },
} as const satisfies Readonly<Record<string, FormSpec>>;
export type RoomAct = keyof typeof ROOM_FORMS;
