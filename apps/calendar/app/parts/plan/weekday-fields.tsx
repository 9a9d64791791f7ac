import { weekdays } from "../../words/weekday.ts";
import { SelectField } from "../form/select-field.tsx";

/** From which weekday to which a week is: Monday to Friday at first. */
export function WeekdayFields({ error }: { readonly error: string | undefined }) {
  const options = weekdays("sv").map((label, place) => ({ value: String(place + 1), label }));
  return (
    <div className="side-by-side">
      <SelectField name="first" label="Från och med" options={options} defaultValue="1" />
      <SelectField
        name="last"
        label="Till och med"
        options={options}
        defaultValue="5"
        error={error}
      />
    </div>
  );
}
