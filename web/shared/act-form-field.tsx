import type { ReactElement, ReactNode } from "react";
import { actFormContent, choiceWords } from "./act-form-content.ts";
import { Entry } from "./form-parts.tsx";
import type { FieldSpec, Person } from "./form-spec.ts";
import type { Language } from "./language.ts";
import { wordFor } from "./words.ts";

export interface FieldProps {
  readonly language: Language;
  readonly id: string;
  readonly field: FieldSpec;
  readonly values: readonly string[];
  readonly isFaulty: boolean;
  readonly people: readonly Person[];
}

/** One field with its label, its hint, and what is wrong with it. */
export function Field(props: FieldProps): ReactElement {
  const { language, id, field, isFaulty } = props;
  const own = actFormContent[language];
  const label = wordFor(own.field, field.name) + (field.optional === undefined ? "" : own.optional);
  const hint = hintOf(props);
  return (
    <Entry
      id={id}
      label={label}
      fault={isFaulty ? own.fault : undefined}
      {...(hint === undefined ? {} : { hint })}
    >
      {(described) => inputOf(props, described)}
    </Entry>
  );
}

function hintOf({ language, field }: FieldProps): string | undefined {
  const own = actFormContent[language];
  if (field.as === "photos") return own.photosHint;
  if (field.as === "moment") return own.momentHint;
  return field.as === "yuan" ? own.yuanHint : undefined;
}

type Described = Readonly<Record<string, unknown>>;

function inputOf(props: FieldProps, described: Described): ReactNode {
  const { id, field, values } = props;
  const common = { id, name: field.name, ...described };
  const typed = { ...common, defaultValue: values[0] ?? "" };
  switch (field.as) {
    case "words":
      return <textarea {...typed} />;
    case "line":
      return <input type="text" {...typed} />;
    case "day":
      return <input type="date" {...typed} />;
    case "moment":
      return <input type="datetime-local" {...typed} />;
    case "yuan":
      return <input type="text" inputMode="decimal" {...typed} />;
    case "photos":
      return <input {...common} name="photos" type="file" multiple accept="image/*,application/pdf" />;
    case "choice":
    case "yes-no":
    case "officer":
      return <Choice {...props} described={described} />;
    case "officers":
      return <Many {...props} />;
  }
}

function Choice(props: FieldProps & { readonly described: Described }): ReactElement {
  const { language, id, field, values, described } = props;
  return (
    <select id={id} name={field.name} defaultValue={values[0] ?? ""} {...described}>
      <option value="">{actFormContent[language].choose}</option>
      {optionsOf(props).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Many({ field, values, people }: FieldProps): ReactElement {
  return (
    <ul className="plain boxes">
      {people.map((person) => (
        <li key={person.id}>
          <label>
            <input
              type="checkbox"
              name={field.name}
              value={person.id}
              defaultChecked={values.includes(person.id)}
            />{" "}
            {person.name}
          </label>
        </li>
      ))}
    </ul>
  );
}

function optionsOf({ language, field, people }: FieldProps): readonly (readonly [string, string])[] {
  const own = actFormContent[language];
  if (field.as === "officer") return people.map(({ id, name }) => [id, name]);
  if (field.as === "yes-no") return [["yes", own.yes] as const, ["no", own.no] as const];
  const words = choiceWords(language);
  return (field.choices ?? []).map((choice) => [choice, wordFor(words, choice)]);
}
