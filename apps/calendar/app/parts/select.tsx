/** One of several, or none: a label and a list that works without scripts. */
export function Select({
  name,
  label,
  value,
  all,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What is chosen where nothing is. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      <select className="ds-input" id={name} name={name} defaultValue={value}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
