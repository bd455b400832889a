import type { ReactElement } from "react";
import type { CampaignStage } from "../../domain/campaign/stages.ts";
import type { Language } from "./language.ts";
import { stageSteps } from "./stage-progress.ts";
import type { StageCounts } from "./stage-progress.ts";
import { words } from "./words.ts";

const SIGNS = { done: "✓", current: "●", ahead: "○" } as const;

/** The eight stages: which are done, which are under way, and how many units stand in each. */
export function Stepper({
  language,
  stage,
  counts,
}: {
  readonly language: Language;
  readonly stage: CampaignStage;
  readonly counts: StageCounts;
}): ReactElement {
  const common = words[language];
  return (
    <ol className="stepper" aria-label={common.stepper.label}>
      {stageSteps(stage, counts).map((step) => (
        <li
          key={step.stage}
          className={step.state}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span className="step">
            <span aria-hidden="true">{SIGNS[step.state]} </span>
            {common.stage[step.stage]}
          </span>
          <span className="count">
            {step.count === null || step.count === 0
              ? common.stepper.state[step.state]
              : `${common.stepper.state[step.state]} · ${common.inspections(step.count)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
