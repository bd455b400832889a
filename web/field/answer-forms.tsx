import type { ReactElement } from "react";
import { DECLINE_REASONS } from "../../domain/assign/seat.ts";
import { Section } from "../shared/facts.tsx";
import { Entry, Unseen } from "../shared/form-parts.tsx";
import { inLanguage } from "../shared/language.ts";
import type { Language } from "../shared/language.ts";
import { words } from "../shared/words.ts";
import { content } from "./content.ts";

export interface AnswerFormsProps {
  readonly language: Language;
  readonly link: string;
  /** What makes two clicks one act. */
  readonly actKey: string;
  readonly isReasonMissing: boolean;
}

/** The two answers that an inspector can give. */
export function AnswerForms({ language, link, actKey, isReasonMissing }: AnswerFormsProps): ReactElement {
  const own = content[language];
  const { decline } = words[language];
  const action = inLanguage(`${link}/answer`, language);
  return (
    <>
      <Section id="accept" heading={own.acceptHeading}>
        <form method="post" action={action}>
          <Unseen values={{ answer: "accept", key: `${actKey}-a` }} />
          <button type="submit">{own.accept}</button>
        </form>
      </Section>
      <Section id="decline" heading={own.declineHeading}>
        <form method="post" action={action}>
          <Unseen values={{ answer: "decline", key: `${actKey}-d` }} />
          <Entry
            id="reason"
            label={own.declineReason}
            hint={own.declineHint}
            fault={isReasonMissing ? own.reasonMissing : undefined}
          >
            {(described) => (
              <select id="reason" name="reason" defaultValue="" {...described}>
                <option value="">{own.chooseReason}</option>
                {DECLINE_REASONS.map((reason) => (
                  <option key={reason} value={reason}>
                    {decline[reason]}
                  </option>
                ))}
              </select>
            )}
          </Entry>
          <button type="submit" className="second">
            {own.decline}
          </button>
        </form>
      </Section>
    </>
  );
}
