/** The secret of a token that was made a moment ago, which is never shown again. */
export function NewSecret({
  secret,
  origin,
}: {
  readonly secret: string;
  readonly origin: string;
}) {
  return (
    <section className="ds-alert" data-color="info" aria-labelledby="secret">
      <h2 className="ds-heading" data-size="xs" id="secret">
        Nyckeln visas bara nu
      </h2>
      <p>
        Spara den där programmet har sina hemligheter. Vi har den inte kvar: är den borta gör du en
        ny. Skicka den inte med mejl.
      </p>
      <p>
        <label className="ds-label" htmlFor="new-secret">
          Nyckeln
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
        Programmet skickar den med varje fråga till <code>{origin}/graphql</code>, i huvudet{" "}
        <code>Authorization: Bearer</code> följt av nyckeln.
      </p>
    </section>
  );
}
