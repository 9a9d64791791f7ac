import { type FragmentOf, graphql } from "../graphql.ts";
import { type Language, recordLang, type Words } from "../language.ts";
import type { Held } from "../words/held.ts";
import { partialDate } from "../words/partial-date.ts";
import { periodInWords } from "../words/period.ts";
import { capitalised } from "../words/term.ts";
import { Fact } from "./fact.tsx";

/** What is told of a membership. */
export const MembershipFacts = graphql(`
  fragment MembershipFacts on Membership @_unmask {
    party {
      kind
      code
      name
    }
    from
    to
    confirmedOn
    financingShare {
      numerator
      denominator
    }
    financingShareSource
  }
`);

type Membership = FragmentOf<typeof MembershipFacts>;
type Kind = Membership["party"]["kind"];

const words: Words<{
  readonly title: string;
  readonly missing: string;
  readonly earlier: string;
  readonly coming: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly share: (share: string) => string;
  readonly noShare: string;
  readonly source: string;
  readonly confirmed: (day: string) => string;
}> = {
  sv: {
    title: "Medlemmar",
    missing: "Uppgift om medlemmar saknas.",
    earlier: "Tidigare medlemmar",
    coming: "Blir medlemmar",
    kinds: {
      MUNICIPALITY: "Kommuner",
      REGION: "Region",
      FORSAKRINGSKASSAN: "Försäkringskassan",
      ARBETSFORMEDLINGEN: "Arbetsförmedlingen",
    },
    share: (share) => `${share} av finansieringen`,
    noShare: "andel av finansieringen saknas",
    source: "Enligt",
    confirmed: (day) => `Uppgifterna om medlemmarna bekräftades senast ${day}.`,
  },
  en: {
    title: "Members",
    missing: "The members are not known.",
    earlier: "Former members",
    coming: "Members to be",
    kinds: {
      MUNICIPALITY: "Municipalities",
      REGION: "Region",
      FORSAKRINGSKASSAN: "The Social Insurance Agency",
      ARBETSFORMEDLINGEN: "The Employment Service",
    },
    share: (share) => `${share} of the financing`,
    noShare: "share of the financing not stated",
    source: "According to",
    confirmed: (day) => `The members were last confirmed on ${day}.`,
  },
};

/** The order in which the act names the kinds of member; the financing of each follows from its kind. */
const kinds = ["MUNICIPALITY", "REGION", "FORSAKRINGSKASSAN", "ARBETSFORMEDLINGEN"] as const;

/** The members as of today by kind, with their share of the financing; those who were, and will be. */
export function Members({
  memberships: { now, earlier, coming },
  language,
}: {
  readonly memberships: Held<Membership>;
  readonly language: Language;
}) {
  const text = words[language];
  // Of several days the earliest: since then all are known to hold.
  const [confirmed] = now.flatMap(({ confirmedOn }) => confirmedOn ?? []).toSorted();
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {text.title}
      </h2>
      {now.length === 0 ? <p>{text.missing}</p> : <ByKind memberships={now} language={language} />}
      {confirmed === undefined ? null : (
        <p className="item-details">{text.confirmed(partialDate(confirmed, language))}</p>
      )}
      {[
        { title: text.earlier, some: earlier },
        { title: text.coming, some: coming },
      ].map(({ title, some }) =>
        some.length === 0 ? null : (
          <section key={title}>
            <h3 className="ds-heading" data-size="xs">
              {title}
            </h3>
            <ByKind memberships={some} language={language} />
          </section>
        ),
      )}
    </section>
  );
}

function ByKind({
  memberships,
  language,
}: {
  readonly memberships: readonly Membership[];
  readonly language: Language;
}) {
  return (
    <dl className="facts">
      {kinds.map((kind) => {
        const ofKind = memberships
          .filter(({ party }) => party.kind === kind)
          .toSorted((a, b) => a.party.name.localeCompare(b.party.name, "sv"));
        return ofKind.length === 0 ? null : (
          <Fact key={kind} name={words[language].kinds[kind]}>
            <ul className="plain-list members">
              {ofKind.map((membership) => (
                <li key={`${membership.party.code} ${membership.from}`}>
                  <MemberLine membership={membership} language={language} />
                </li>
              ))}
            </ul>
          </Fact>
        );
      })}
    </dl>
  );
}

function MemberLine({
  membership: { party, from, to, financingShare, financingShareSource },
  language,
}: {
  readonly membership: Membership;
  readonly language: Language;
}) {
  const text = words[language];
  const isNamedByKind = party.kind === "FORSAKRINGSKASSAN" || party.kind === "ARBETSFORMEDLINGEN";
  const period = periodInWords({ from, to }, language);
  const share =
    financingShare === null
      ? text.noShare
      : text.share(`${financingShare.numerator}/${financingShare.denominator}`);
  const told = [period, share].filter((part) => part !== undefined).join(", ");
  return (
    <>
      {isNamedByKind ? (
        capitalised(told)
      ) : (
        <>
          <span lang={recordLang(language)}>{party.name}</span>, {told}
        </>
      )}
      {financingShareSource === null ? null : (
        <p className="item-details">
          {text.source} <span lang={recordLang(language)}>{financingShareSource}</span>
        </p>
      )}
    </>
  );
}
