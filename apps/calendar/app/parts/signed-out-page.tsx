/** What was sent after the session had ended: it is sent again once one has signed in. */
export function SignedOutPage({
  fields,
}: {
  readonly fields: readonly (readonly [string, string])[];
}) {
  return (
    <>
      <title>Inloggningen har gått ut – Finsam</title>
      <h1 className="ds-heading" data-size="lg">
        Inloggningen har gått ut
      </h1>
      <p>Det du skrev är inte sparat än, men det är inte borta. Gör så här:</p>
      <ol>
        <li>
          <a className="ds-link" href="/sign-in?to=/arbete" target="_blank" rel="noreferrer">
            Logga in i en ny flik
          </a>
        </li>
        <li>Gå tillbaka hit och skicka det du skrev en gång till.</li>
      </ol>
      {/* No form of the router: it would be sent to the route that shows the error. */}
      <form method="post">
        {fields.map(([name, value], place) => (
          // Several fields may have one name, and their order is theirs.
          // oxlint-disable-next-line react/no-array-index-key
          <input key={`${place} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <button className="ds-button" data-variant="primary" type="submit">
          Skicka igen
        </button>
      </form>
    </>
  );
}

/** Whether what an error carries is the fields of a form. */
export function isFields(value: unknown): value is readonly (readonly [string, string])[] {
  return Array.isArray(value) && value.every((field) => Array.isArray(field) && field.length === 2);
}
