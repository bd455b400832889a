import { z } from "zod";
import { ROLES } from "../../domain/accounts/permissions.ts";

export const loginBody = z.strictObject({
  workNo: z.string().trim().min(1).max(40),
  password: z.string().min(1).max(200),
  /** `bearer` answers with a token for programs, `cookie` sets the browser's cookie. */
  kind: z.enum(["bearer", "cookie"]).default("bearer"),
});

export const officerView = z
  .object({
    officerId: z.string(),
    workNo: z.string(),
    name: z.string(),
    sectionCode: z.string(),
    roles: z.array(z.enum(ROLES)),
  })
  .meta({ id: "Officer" });

export const sessionView = z
  .object({
    /** Only for programs; a browser gets its cookie. */
    token: z.string().nullable(),
    expiresAt: z.string(),
    officer: officerView,
  })
  .meta({ id: "Session" });
