import type { Token } from "../../admin/token-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";
import { termIn } from "../../words/term.ts";
import { ConfirmedAct } from "../form/confirmed-act.tsx";
import { Quoting } from "../quoting.tsx";

/** The tokens of an association, those that work first. */
export function TokenList({
  tokens,
  now,
  today,
}: {
  readonly tokens: readonly Token[];
  readonly now: string;
  readonly today: string;
}) {
  const say = useSay();
  const works = (token: Token) =>
    token.revokedAt === null && Date.parse(token.expiresAt) > Date.parse(now);
  const working = tokens.filter(works);
  const ended = tokens.filter((token) => !works(token));
  return (
    <>
      {working.length === 0 ? (
        <p>
          {say("Inget program har en nyckel som gäller.", "No program has a key that is valid.")}
        </p>
      ) : null}
      <ul className="plain-list">
        {working.map((token) => (
          <li key={token.id} className="item">
            <h2 className="ds-heading" data-size="xs">
              {token.name}
            </h2>
            <TokenFacts token={token} today={today} />
            <ConfirmedAct
              label={say("Spärra", "Revoke")}
              about={token.name}
              confirm={say("Ja, spärra nyckeln", "Yes, revoke the key")}
              fields={{ intent: "revoke", id: token.id }}
            >
              <p>
                <Quoting
                  text={say(
                    `Programmet som använder ”${token.name}” kommer inte in längre, genast. Det går inte att ångra: en ny nyckel måste läggas in i programmet.`,
                    `The program that uses “${token.name}” is shut out at once. This cannot be undone: a new key has to be put into the program.`,
                  )}
                />
              </p>
            </ConfirmedAct>
          </li>
        ))}
      </ul>
      {ended.length === 0 ? null : (
        <details>
          <summary>
            {say("Nycklar som inte gäller längre", "Keys that are no longer valid")} ({ended.length}
            )
          </summary>
          <ul className="plain-list">
            {ended.map((token) => (
              <li key={token.id} className="item">
                <h2 className="ds-heading" data-size="xs">
                  {token.name}
                </h2>
                <TokenFacts token={token} today={today} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function TokenFacts({ token, today }: { readonly token: Token; readonly today: string }) {
  const { role, start, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt } = token;
  const language = useLanguage();
  const say = useSay();
  const at = (instant: string) => momentInWords(instant, today, language);
  return (
    <>
      <p>
        {say("Som", "As")} {termIn(language, "RoleName", role)}.{" "}
        {revokedAt === null
          ? `${say("Gäller till", "Valid until")} ${at(expiresAt)}.`
          : `${say("Spärrad", "Revoked")} ${at(revokedAt)}.`}
      </p>
      <p className="item-details">
        {say("Börjar på", "Begins with")} <code>{start}</code> · {say("skapad av", "made by")}{" "}
        {createdBy} {at(createdAt)} ·{" "}
        {lastUsedAt === null
          ? say("aldrig använd", "never used")
          : `${say("senast använd", "last used")} ${at(lastUsedAt)}`}
      </p>
    </>
  );
}
