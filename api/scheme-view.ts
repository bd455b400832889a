import type { Scheme } from "../domain/plan/scheme.ts";
import { show } from "../domain/publish/visibility.ts";
import type { ItemView, SchemeView } from "../web/shared/scheme-view.ts";

interface Beside {
  readonly items: readonly ItemView[];
  /** The names behind the codes of sections and towns. */
  readonly names: ReadonlyMap<string, string>;
  readonly notice: SchemeView["notice"];
}

/** A scheme with its codes replaced by the names that people know. */
export function schemeViewOf({ scope, ...scheme }: Scheme, { items, names, notice }: Beside): SchemeView {
  const named = (codes: readonly string[]) => codes.map((code) => names.get(code) ?? code);
  const facts = {
    ...scheme,
    notice,
    sections: named(scope.sections),
    towns: named(scope.towns),
    industries: scope.industries,
  };
  return { ...show("scheme", facts, "public"), items: items.map((item) => show("item", item, "public")) };
}
