import { label } from "@finsam/domain/labels";
import type { Token } from "../../admin/token-query.ts";
import { momentInWords } from "../../words/moment.ts";
import { ConfirmedAct } from "../form/confirmed-act.tsx";

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
  const works = (token: Token) =>
    token.revokedAt === null && Date.parse(token.expiresAt) > Date.parse(now);
  const working = tokens.filter(works);
  const ended = tokens.filter((token) => !works(token));
  return (
    <>
      {working.length === 0 ? <p>Inget program har en nyckel som gäller.</p> : null}
      <ul className="plain-list">
        {working.map((token) => (
          <li key={token.id} className="item">
            <h2 className="ds-heading" data-size="xs">
              {token.name}
            </h2>
            <TokenFacts token={token} today={today} />
            <ConfirmedAct
              label="Spärra"
              about={token.name}
              confirm="Ja, spärra nyckeln"
              fields={{ intent: "revoke", id: token.id }}
            >
              <p>
                Programmet som använder ”{token.name}” kommer inte in längre, genast. Det går inte
                att ångra: en ny nyckel måste läggas in i programmet.
              </p>
            </ConfirmedAct>
          </li>
        ))}
      </ul>
      {ended.length === 0 ? null : (
        <details>
          <summary>Nycklar som inte gäller längre ({ended.length})</summary>
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
  const at = (instant: string) => momentInWords(instant, today, "sv");
  return (
    <>
      <p>
        Som {label("RoleName", role)}.{" "}
        {revokedAt === null ? `Gäller till ${at(expiresAt)}.` : `Spärrad ${at(revokedAt)}.`}
      </p>
      <p className="item-details">
        Börjar på <code>{start}</code> · skapad av {createdBy} {at(createdAt)} ·{" "}
        {lastUsedAt === null ? "aldrig använd" : `senast använd ${at(lastUsedAt)}`}
      </p>
    </>
  );
}
