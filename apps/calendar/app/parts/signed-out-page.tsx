import { type Language, pathIn, sayIn, signInPath } from "../language.ts";

/** What was sent after the session had ended: it is sent again once one has signed in. */
export function SignedOutPage({
  language,
  fields,
}: {
  readonly language: Language;
  readonly fields: readonly (readonly [string, string])[];
}) {
  const say = sayIn(language);
  const title = say("Inloggningen har gått ut", "Your session has ended");
  return (
    <>
      <title>{`${title} – Finsam`}</title>
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      <p>
        {say(
          "Det du skrev är inte sparat än, men det är inte borta. Gör så här:",
          "What you wrote is not saved yet, but it is not lost. Do this:",
        )}
      </p>
      <ol>
        <li>
          <a
            className="ds-link"
            href={signInPath(language, pathIn(language, "/arbete"))}
            target="_blank"
            rel="noreferrer"
          >
            {say("Logga in i en ny flik", "Sign in in a new tab")}
          </a>
        </li>
        <li>
          {say(
            "Gå tillbaka hit och skicka det du skrev en gång till.",
            "Come back here and send what you wrote once more.",
          )}
        </li>
      </ol>
      {/* No form of the router: it would be sent to the route that shows the error. */}
      <form method="post">
        {fields.map(([name, value], place) => (
          // Several fields may have one name, and their order is theirs.
          // oxlint-disable-next-line react/no-array-index-key
          <input key={`${place} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <button className="ds-button" data-variant="primary" type="submit">
          {say("Skicka igen", "Send again")}
        </button>
      </form>
    </>
  );
}

/** Whether what an error carries is the fields of a form. */
export function isFields(value: unknown): value is readonly (readonly [string, string])[] {
  return Array.isArray(value) && value.every((field) => Array.isArray(field) && field.length === 2);
}
