import { sha256Hex } from "../domain/shared/digest.ts";
import { STYLE } from "../web/shared/style.ts";

/** The address of the style sheet changes with its content, so that it can be kept for a year. */
export const STYLE_PATH = "/assets/style.css";
export const STYLE_HREF = `${STYLE_PATH}?v=${sha256Hex(STYLE).slice(0, 12)}`;
