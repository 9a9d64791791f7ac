import { useLanguage, useSay } from "../../use-language.ts";
import { weekdays } from "../../words/weekday.ts";
import { SelectField } from "../form/select-field.tsx";

/** From which weekday to which a week is: Monday to Friday at first. */
export function WeekdayFields({ error }: { readonly error: string | undefined }) {
  const language = useLanguage();
  const say = useSay();
  const options = weekdays(language).map((label, place) => ({ value: String(place + 1), label }));
  return (
    <div className="side-by-side">
      <SelectField
        name="first"
        label={say("Från och med", "From")}
        options={options}
        defaultValue="1"
      />
      <SelectField
        name="last"
        label={say("Till och med", "To")}
        options={options}
        defaultValue="5"
        error={error}
      />
    </div>
  );
}
