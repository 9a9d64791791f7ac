import type { Words } from "../language.ts";
import type { PageText } from "../parts/text-page.tsx";

/** What the system keeps of people, and whom they can turn to. */
export const personalData: Words<PageText> = {
  sv: {
    title: "Personuppgifter",
    intro:
      "Den som bara läser här spåras inte. De personer som nämns är förtroendevalda, tjänstemän och medverkande som förbunden själva har presenterat offentligt.",
    sections: [
      {
        heading: "Du som läser",
        paragraphs: [
          "De sidor som alla kan läsa sätter inga kakor och kör inga skript. Ingenting hämtas från andra företag.",
          "Servern för ingen logg över vem som läser. I loggen står vilken sida som hämtades och när, men inte från vilken adress, och inte vad du har sökt efter. För att ingen ska kunna överbelasta servern räknas frågor per nätadress i minnet under en minut.",
        ],
      },
      {
        heading: "Du som nämns på sidorna",
        paragraphs: ["Förbunden publicerar namn på personer i offentliga roller:"],
        points: [
          "förtroendevalda i förbundens styrelser, med roll, parti och vem som har utsett dem, också för tidigare mandat",
          "tjänstemän med offentliga uppdrag, till exempel förbundschefer",
          "den som har presenterats som medverkande i en aktivitet",
        ],
      },
      {
        heading: "Det som aldrig finns här",
        paragraphs: [
          "Här finns inga personnummer, inga uppgifter om deltagare i insatser eller om någons hälsa och inga privata telefonnummer. Anmälan till en aktivitet görs hos den som arrangerar.",
        ],
      },
      {
        heading: "Du som arbetar i ett förbund och loggar in",
        paragraphs: ["Om dig sparas det som behövs för att du ska kunna arbeta:"],
        points: [
          "namn, e-postadress och vilken behörighet du har i vilket förbund",
          "dina inloggningar: en kaka som gäller i sju dagar efter att du senast var inne, när du senast loggade in och, om du har lagt till en, den offentliga delen av din inloggningsnyckel",
          "vad du har ändrat och när, och från vilket nätområde, aldrig från vilken exakt adress; förbundets administratörer kan se det",
        ],
      },
      {
        heading: "Ansvar och dina rättigheter",
        paragraphs: [
          "Varje samordningsförbund är en egen myndighet och personuppgiftsansvarigt för det som det publicerar. Du har rätt att få veta vad som finns om dig, att få fel rättade och i vissa fall att få uppgifter borttagna. Vänd dig till det förbund som har publicerat uppgiften. Dess namn står på sidan.",
          "När ett förbund rättar eller tar bort något här slår det igenom hos alla som hämtar uppgifterna från förbundet. Det som en myndighet har publicerat kan vara en allmän handling som måste sparas hos förbundet även när det inte längre visas.",
          "Du kan klaga hos Integritetsskyddsmyndigheten, IMY.",
        ],
        links: [
          { href: "/forbund", label: "Alla samordningsförbund" },
          { href: "https://www.imy.se/", label: "Integritetsskyddsmyndigheten" },
        ],
      },
    ],
  },
  en: {
    title: "Personal data",
    intro:
      "Who only reads is not tracked. The people named here are elected members, officers and speakers whom the associations themselves have presented in public.",
    sections: [
      {
        heading: "You who read",
        paragraphs: [
          "The pages that everybody can read set no cookies and run no scripts. Nothing is fetched from other companies.",
          "The server keeps no log of who reads. Its log tells which page was fetched and when, but not from which address, and not what you searched for. So that nobody can overload the server, questions are counted by network address in memory for a minute.",
        ],
      },
      {
        heading: "You who are named on the pages",
        paragraphs: ["The associations publish the names of people in public roles:"],
        points: [
          "elected members of the associations’ boards, with role, party and who has appointed them, for earlier terms too",
          "officers with public duties, such as heads of associations",
          "who has been presented as a speaker or in another part of an event",
        ],
      },
      {
        heading: "What is never here",
        paragraphs: [
          "There are no personal identity numbers, nothing about those who take part in services or about anybody’s health, and no private telephone numbers. One registers for an event with whoever arranges it.",
        ],
      },
      {
        heading: "You who work in an association and sign in",
        paragraphs: ["What is needed for your work is kept about you:"],
        points: [
          "name, e-mail address and what you may do for which association",
          "your sessions: a cookie that holds for seven days after you were last here, when you last signed in and, if you have added one, the public part of your passkey",
          "what you have changed and when, and from which part of the network, never from which exact address; the association’s administrators can see it",
        ],
      },
      {
        heading: "Responsibility, and your rights",
        paragraphs: [
          "Each coordination association is an authority of its own and the controller of what it publishes. You have the right to know what there is about you, to have faults corrected and, in some cases, to have data erased. Turn to the association that has published it. Its name is on the page.",
          "When an association corrects or removes something here, it reaches all who fetch the records from the association. What an authority has published may be an official document that the association has to keep even when it is no longer shown.",
          "You can complain to the Swedish Authority for Privacy Protection, IMY.",
        ],
        links: [
          { href: "/forbund", label: "All coordination associations" },
          { href: "https://www.imy.se/en/", label: "The Swedish Authority for Privacy Protection" },
        ],
      },
    ],
  },
};
