/** An example that needs somebody signed in. */
export interface SignedInExample {
  /** Slug of an association whose coordinator may run it. */
  readonly association: string;
  readonly query: string;
}

/**
 * What GraphiQL shows of the example theme week, after what everybody may ask; each can be run as it stands by who is signed in. The
 * ids are those of the sample data.
 */
export const planningExamples: readonly SignedInExample[] = [
  {
    association: "suvs",
    query: `# En temavecka som planeras: arbetsplanen, och vad som krockar och saknas. Bara arrangörerna ser den.
# Logga in först, som SUVS, Roslagen eller Stockholm: länkarna visas där servern startades.
query Arbetsplan {
  themeWeek(slug: "exempel-temavecka") {
    name
    startsOn
    endsOn
    answers {
      association {
        shortName
      }
      answer
    }
    plan {
      groups {
        message
        events {
          message
          pairs {
            findings {
              rule
              severity
              message
              fixes {
                message
              }
            }
          }
        }
        missing {
          message
        }
        gaps {
          message
        }
      }
      proposals {
        why
        to {
          shortName
        }
        changes {
          path
          before
          after
        }
      }
    }
  }
}
`,
  },
  {
    association: "roslagen",
    query: `# Provkörning: vad krockar Roslagens aktivitet med nu, och vad skulle den krocka med i en annan lokal? Inget sparas.
# Logga in först, som SUVS, Roslagen eller Stockholm.
query Provkorning(
  $vecka: ID! = "VGhlbWVXZWVrOmE3ZDBhMzEwLTQ3MTYtNGIxOS05MzNjLWYzYWVlYTNmMjgyZg=="
  $aktivitet: ID! = "RXZlbnQ6ZWY5OThmY2EtN2M3ZS00ODAzLTk1Y2QtYzk4Zjc4OGViODBj"
) {
  nu: planningCheck(themeWeek: $vecka, event: $aktivitet) {
    rule
    message
  }
  iLillaSalen: planningCheck(
    themeWeek: $vecka
    event: $aktivitet
    change: { venue: { name: "Exempelforum", room: "Lilla salen", municipalityCode: "0163" } }
  ) {
    rule
    message
  }
}
`,
  },
  {
    association: "sundbyberg",
    query: `# Sundbyberg tackar ja till temaveckan. Logga in först, som Sundbyberg; efteråt ger Arbetsplan ett svar även där.
mutation TackaJa {
  answerInvitation(
    input: {
      themeWeek: "VGhlbWVXZWVrOmE3ZDBhMzEwLTQ3MTYtNGIxOS05MzNjLWYzYWVlYTNmMjgyZg=="
      answer: ACCEPTED
    }
  ) {
    __typename
    ... on Confirmation {
      answer
      themeWeek {
        name
        arrangers {
          shortName
        }
      }
    }
    ... on MutationError {
      message
    }
  }
}
`,
  },
];
