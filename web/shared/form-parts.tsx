import type { ReactElement, ReactNode } from "react";

export interface EntryProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it, in words. */
  readonly fault?: string | undefined;
  readonly children: (described: {
    readonly "aria-describedby"?: string;
    readonly "aria-invalid"?: true;
  }) => ReactNode;
}

/** One thing to fill in: its label, its hint, and what is wrong with it, all tied to it for those who listen. */
export function Entry({ id, label, hint, fault, children }: EntryProps): ReactElement {
  const ids = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`].filter(
    Boolean,
  );
  const described = ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") };
  return (
    <div className={fault === undefined ? "entry" : "entry faulty"}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault === undefined ? null : (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children(fault === undefined ? described : { ...described, "aria-invalid": true })}
    </div>
  );
}

/** Values that go with a form unseen. */
export function Unseen({ values }: { readonly values: Readonly<Record<string, string>> }): ReactElement {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
