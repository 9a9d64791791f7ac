/** The queries that GraphiQL opens with, one a tab; each can be run as it stands. Comments are for the reader: Swedish. */
export const graphiqlExamples: readonly string[] = [
  `# Finsams kalender: det som är på gång hos alla fyra förbunden, det närmaste först.
# Kör frågan med ▶ eller Ctrl+Enter. Fler exempel finns på flikarna ovanför.
# Lägg till ett filter: from och to är dagar, till exempel "2019-10-14" (båda räknas med).
query Kalender {
  associations {
    name
    website
  }
  events(first: 10, order: STARTS_DESC) {
    totalCount
    edges {
      node {
        title
        startsOn
        startsAt
        status
        venue {
          name
          locality
        }
        organisers {
          shortName
        }
      }
    }
  }
}
`,
  `# Temaveckan Jämt med Finsam, 15–18 oktober 2019: fyra förbund, en vecka.
query Temavecka {
  themeWeek(slug: "jamt-med-finsam-2019") {
    name
    theme
    isoWeek
    startsOn
    endsOn
    arrangers {
      name
    }
    events {
      title
      startsOn
      venue {
        name
        locality
      }
      owner {
        shortName
      }
      organisers {
        shortName
      }
    }
  }
}
`,
  `# Insatser för den som är 19 år. En insats utan angiven ålder är med, efter de andra.
query Insatser($age: Int = 19) {
  initiatives(filter: { age: $age }) {
    totalCount
    edges {
      node {
        name
        summary
        status
        targetGroups {
          ageFrom
          ageTo
          needs
          validFrom
          validTo
        }
        municipalities {
          name
        }
        owner {
          shortName
        }
      }
    }
  }
}
`,
  `# Ett ESF-projekt och dess delar. Källorna är inte alltid överens: varje siffra har sin källa.
query Projekt {
  esfProjectByDiaryNumber(diaryNumber: "2019/00171") {
    name
    aliases
    grantedFrom
    grantedTo
    projectOwner {
      ...aktor
    }
    partners {
      ...aktor
    }
    subprojects {
      name
      owner {
        ...aktor
      }
      initiative {
        name
      }
    }
    figures {
      kind
      value
      unit
      date
      source
    }
  }
}

fragment aktor on Actor {
  association {
    name
  }
  memberParty {
    name
  }
  organisation {
    name
  }
}
`,
  `# Sök i allt: namn, andra stavningar och texter, det bästa först.
query Sokning($text: String = "sociala företag") {
  search(text: $text, first: 10) {
    edges {
      node {
        __typename
        slug
        owner {
          shortName
        }
        ... on Event {
          title
          startsOn
        }
        ... on Initiative {
          name
        }
        ... on EsfProject {
          name
        }
        ... on Document {
          title
        }
        ... on NewsItem {
          title
        }
        ... on Organisation {
          name
        }
      }
    }
  }
}
`,
];
