import { useState } from "react";
import type { TableField } from "../../form/field.ts";
import { rowsOf } from "../../form/form-values.ts";
import { useSay } from "../../use-language.ts";
import { type Filling, PlainField } from "./plain-field.tsx";

/** What repeats: a group of fields for each row, and one more that is empty. A row that is emptied is gone. */
export function RowsField({ field, ...filling }: Filling & { readonly field: TableField }) {
  const { name, label, hint, row, columns } = field;
  const say = useSay();
  const [count, setCount] = useState(rowsOf(filling.values, name).length + 1);
  return (
    <fieldset className="ds-fieldset rows">
      <legend className="ds-label">{label}</legend>
      <p data-field="description">
        {hint ?? say("Töm en rad för att ta bort den.", "Empty a row to remove it.")}
      </p>
      {Array.from({ length: count }, (_, place) => (
        <fieldset key={place} className="row">
          <legend>{`${row} ${place + 1}`}</legend>
          {columns.map((column) => (
            <PlainField
              key={column.name}
              field={{ ...column, name: `${name}.${place}.${column.name}` }}
              {...filling}
            />
          ))}
        </fieldset>
      ))}
      <button
        className="ds-button with-scripts"
        data-variant="tertiary"
        type="button"
        onClick={() => {
          setCount(count + 1);
        }}
      >
        {`${say("Lägg till", "Add")}: ${row.toLocaleLowerCase("sv")}`}
      </button>
    </fieldset>
  );
}
