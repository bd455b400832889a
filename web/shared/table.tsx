import type { ReactElement, ReactNode } from "react";

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
}

export interface TableProps<Row> {
  readonly caption: ReactNode;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** Only as wide as its content. */
  readonly isSlim?: boolean;
}

/** A table that folds into labelled lines on a phone; the roles say that it is a table all the same. */
export function Table<Row>({ caption, columns, rows, keyOf, isSlim = false }: TableProps<Row>): ReactElement {
  return (
    <table className={isSlim ? "stack slim" : "stack"} role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, isNumber }) => (
            <th key={head} scope="col" role="columnheader" className={numberClass(isNumber)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column, index) => (
              <Cell key={column.head} column={column} row={row} isFirst={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({
  column,
  row,
  isFirst,
}: {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly isFirst: boolean;
}): ReactElement {
  const content = column.cell(row);
  const className = isEmpty(content) ? "empty" : numberClass(column.isNumber);
  return isFirst ? (
    <th scope="row" role="rowheader" data-label={column.head} className={className}>
      <span>{content}</span>
    </th>
  ) : (
    <td role="cell" data-label={column.head} className={className}>
      <span>{content}</span>
    </td>
  );
}

function numberClass(isNumber: boolean | undefined): string | undefined {
  return isNumber === true ? "number" : undefined;
}

function isEmpty(content: ReactNode): boolean {
  return content === null || content === undefined || content === "";
}
