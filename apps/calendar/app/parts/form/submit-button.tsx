import { useNavigation } from "react-router";

/** Sends the form that it is in. While that is under way it says so, and a second press does nothing. */
export function SubmitButton({
  label,
  intent,
  variant = "primary",
}: {
  readonly label: string;
  /** Which of the acts of the page; undefined: there is one alone. */
  readonly intent?: string;
  readonly variant?: "primary" | "secondary" | "tertiary";
}) {
  const { state } = useNavigation();
  const isBusy = state === "submitting";
  return (
    <button
      className="ds-button"
      data-variant={variant}
      type="submit"
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
      }}
      {...(intent !== undefined && { name: "intent", value: intent })}
    >
      {label}
    </button>
  );
}
