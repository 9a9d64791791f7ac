import { optionsOf } from "../../form/field.ts";
import { valueOf } from "../../form/form-values.ts";
import { sayIn } from "../../language.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { useLanguage } from "../../use-language.ts";
import { SelectField } from "../form/select-field.tsx";
import { TextField } from "../form/text-field.tsx";

/** The fields of when an event is to be instead, filled with when it is. */
export function NewTime({ event: { values } }: { readonly event: OwnRecord }) {
  const language = useLanguage();
  const say = sayIn(language);
  const filled = (name: string) => valueOf(values, name);
  return (
    <div className="fields">
      <TextField
        type="date"
        name="startsOn"
        label={say("Ny dag", "New day")}
        required
        defaultValue={filled("startsOn")}
      />
      <TextField
        type="date"
        name="endsOn"
        label={say("Ny sista dag", "New last day")}
        hint={say("Bara om det är fler än en.", "Only if there is more than one.")}
        defaultValue={filled("endsOn")}
      />
      <SelectField
        name="datePrecision"
        label={say("Hur exakt är den nya dagen?", "How exact is the new day?")}
        options={optionsOf("DatePrecision", language)}
        defaultValue={filled("datePrecision") ?? "DAY"}
      />
      <TextField
        type="time"
        name="doorsAt"
        label={say("Dörrarna öppnas", "Doors open")}
        defaultValue={filled("doorsAt")}
      />
      <TextField
        type="time"
        name="startsAt"
        label={say("Börjar", "Begins")}
        defaultValue={filled("startsAt")}
      />
      <TextField
        type="time"
        name="endsAt"
        label={say("Slutar", "Ends")}
        defaultValue={filled("endsAt")}
      />
      <input type="hidden" name="partOfDay" value={filled("partOfDay") ?? ""} />
      <input type="hidden" name="timeZone" value={filled("timeZone") ?? ""} />
    </div>
  );
}
