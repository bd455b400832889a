/** A table of Markdown; what stands in a cell may hold no line break. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

function escaped(cell: string): string {
  return cell.replaceAll("|", "\\|");
}

/** One arrow of a state diagram. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** A state diagram; the steps that lead the same way share an arrow. */
export function stateDiagram(names: Readonly<Record<string, string>>, steps: readonly Step[]): string {
  const arrows = new Map<string, string[]>();
  for (const { from, to, by } of steps) {
    const way = `${idOf(from)} --> ${idOf(to)}`;
    arrows.set(way, [...(arrows.get(way) ?? []), by]);
  }
  const boxes = Object.entries(names).map(([state, name]) => `  ${idOf(state)} : ${name}`);
  const lines = [...arrows].map(([way, labels]) => {
    const label = [...new Set(labels)].filter((one) => one !== "").join(" / ");
    return label === "" ? `  ${way}` : `  ${way} : ${label}`;
  });
  return ["```mermaid", "stateDiagram-v2", ...boxes, ...lines, "```"].join("\n");
}

/** The beginning and the end of a course. */
export const EDGE = "[*]";

function idOf(state: string): string {
  return state === EDGE ? EDGE : state.replaceAll("+", "plus").replaceAll(/[^A-Za-z0-9]/g, "_");
}
