import type { Letter, LetterBody } from "../letter.tsx";

/** Hands a letter that cannot be mailed to the officer who takes it to the enterprise. */
export function byHandLetter(letter: Letter, officerName: string): Letter {
  const said = (
    greeting: string,
    ask: string,
    label: string,
    { action, ...body }: LetterBody,
  ): LetterBody => ({
    greeting,
    paragraphs: [ask, body.greeting, ...body.paragraphs],
    rows: body.rows,
    action: action === undefined ? undefined : { label, url: action.url },
  });
  return {
    subject: `【请当面送达】${letter.subject}`,
    zh: said(
      `${officerName}：`,
      "该企业没有登记电子邮箱。请将下列内容当面送达，并取得送达回证。",
      "供企业使用的页面（请随文书交给企业）",
      letter.zh,
    ),
    en: said(
      `${officerName},`,
      "This enterprise has no e-mail address on record. Please deliver these words by hand and have them signed for.",
      "The enterprise's own page (hand it over with the letter)",
      letter.en,
    ),
  };
}
