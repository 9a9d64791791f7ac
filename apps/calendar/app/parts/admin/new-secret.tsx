import { useSay } from "../../use-language.ts";

/** The secret of a token that was made a moment ago, which is never shown again. */
export function NewSecret({
  secret,
  origin,
}: {
  readonly secret: string;
  readonly origin: string;
}) {
  const say = useSay();
  return (
    <section className="ds-alert" data-color="info" aria-labelledby="secret">
      <h2 className="ds-heading" data-size="xs" id="secret">
        {say("Nyckeln visas bara nu", "The key is only shown now")}
      </h2>
      <p>
        {say(
          "Spara den där programmet har sina hemligheter. Vi har den inte kvar: är den borta gör du en ny. Skicka den inte med mejl.",
          "Save it where the program has its secrets. We do not keep it: if it is lost you make a new one. Do not send it by e-mail.",
        )}
      </p>
      <p>
        <label className="ds-label" htmlFor="new-secret">
          {say("Nyckeln", "The key")}
        </label>
        <input
          className="ds-input secret"
          id="new-secret"
          readOnly
          value={secret}
          autoComplete="off"
        />
      </p>
      <p>
        {say(
          "Programmet skickar den med varje fråga till",
          "The program sends it with each question to",
        )}{" "}
        <code>{origin}/graphql</code>, {say("i huvudet", "in the header")}{" "}
        <code>Authorization: Bearer</code> {say("följt av nyckeln", "followed by the key")}.
      </p>
    </section>
  );
}
