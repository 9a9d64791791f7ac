import type { Words } from "../language.ts";
import type { PageText } from "../parts/text-page.tsx";

/** Tillgänglighetsredogörelse, as the act (2018:1937) asks for. It tells what is known, and what isn't. */
export const accessibilityStatement: Words<PageText> = {
  sv: {
    title: "Tillgänglighet",
    intro:
      "Alla ska kunna använda den här webbplatsen. Här står hur tillgänglig den är enligt lagen (2018:1937) om tillgänglighet till digital offentlig service, vad vi vet, vad vi inte vet och vem du kan vända dig till.",
    sections: [
      {
        heading: "Hur tillgänglig är webbplatsen?",
        paragraphs: [
          "Webbplatsen är byggd för att uppfylla WCAG 2.2 på nivå AA. I den ingår WCAG 2.1 på nivå AA, som lagens krav bygger på. De offentliga sidorna är gjorda för att läsas utan JavaScript, med tangentbord, med skärmläsare, i smala fönster och med förstorad text. De följer de färger och den rörelse som du har valt i din enhet.",
          "Ingen utomstående har granskat webbplatsen. Därför kan vi inte lova att den är helt förenlig med lagen.",
        ],
      },
      {
        heading: "Vad vi inte vet",
        paragraphs: [],
        points: [
          "Dokument som förbunden länkar till, till exempel pdf-filer, ligger på andra webbplatser. Vi vet inte om de är tillgängliga.",
          "Texter skrivs av förbunden. Vi kan inte lova att alla är lätta att läsa.",
          "De engelska sidorna har engelska rubriker och knappar, men förbundens egna texter är på svenska. De är märkta som svenska, så att en skärmläsare läser dem rätt.",
          "Vi vet inte hur webbplatsen fungerar i alla äldre webbläsare och hjälpmedel.",
        ],
      },
      {
        heading: "Hur vi har testat",
        paragraphs: [
          "Vi har gjort en egen bedömning. Alla sidor prövas automatiskt med verktyget axe i webbläsaren Chromium, i ljust och mörkt läge och med hög kontrast. De offentliga sidorna prövas också med enbart tangentbord, utan JavaScript, i smala fönster och med förstorad text. Bland sidorna för den som är inloggad är det planeringen av en temavecka som prövas med enbart tangentbord.",
          "Automatiska tester hittar bara en del av alla brister. Ingen sida är provad med en skärmläsare. Personer med funktionsnedsättning har ännu inte provat webbplatsen på vår begäran.",
          "Redogörelsen uppdaterades senast den 26 november 2026.",
        ],
      },
      {
        heading: "Kontakta oss om något inte fungerar",
        paragraphs: [
          "Vänd dig till det förbund som har publicerat uppgiften. Förbundets namn står på sidan, och på förbundets egen sida här finns en länk till dess webbplats, där du hittar kontaktuppgifter. Berätta vilken sida det gäller och vad som inte fungerar. Du kan också be att få innehållet på ett annat sätt.",
        ],
        links: [{ href: "/forbund", label: "Alla samordningsförbund" }],
      },
      {
        heading: "Tillsyn",
        paragraphs: [
          "Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur ett förbund tar hand om dina synpunkter kan du anmäla det till Digg.",
        ],
        links: [
          {
            href: "https://www.digg.se/tdosanmalan",
            label: "Anmäl bristande tillgänglighet till Digg",
          },
        ],
      },
    ],
  },
  en: {
    title: "Accessibility",
    intro:
      "Everybody should be able to use this site. This page tells how accessible it is under the Swedish act (2018:1937) on accessibility to digital public service, what we know, what we do not know, and whom you can turn to.",
    sections: [
      {
        heading: "How accessible is the site?",
        paragraphs: [
          "The site is built to meet WCAG 2.2 at level AA. That includes WCAG 2.1 at level AA, on which the demands of the act rest. The public pages are made to be read without JavaScript, by keyboard, by screen reader, in narrow windows and with enlarged text. They follow the colours and the motion that you have chosen on your device.",
          "Nobody from outside has examined the site. So we cannot promise that it complies fully with the act.",
        ],
      },
      {
        heading: "What we do not know",
        paragraphs: [],
        points: [
          "Documents that the associations link to, such as PDF files, are on other sites. We do not know whether they are accessible.",
          "Texts are written by the associations. We cannot promise that all are easy to read.",
          "The English pages have English headings and buttons, but the associations’ own texts are in Swedish. They are marked as Swedish, so that a screen reader reads them right.",
          "We do not know how the site works in all older browsers and assistive technologies.",
        ],
      },
      {
        heading: "How we have tested",
        paragraphs: [
          "We have made an assessment of our own. All pages are tried automatically with the tool axe in the browser Chromium, in light and dark mode and with high contrast. The public pages are also tried by keyboard alone, without JavaScript, in narrow windows and with enlarged text. Of the pages for who is signed in, it is the planning of a theme week that is tried by keyboard alone.",
          "Automatic tests find only some of all faults. No page has been tried with a screen reader. People with disabilities have not yet tried the site at our request.",
          "This statement was last updated on 26 November 2026.",
        ],
      },
      {
        heading: "Tell us if something does not work",
        paragraphs: [
          "Turn to the association that has published what you read. Its name is on the page, and on the association’s page here there is a link to its own site, where you find how to reach it. Tell which page it concerns and what does not work. You can also ask for the content in another form.",
        ],
        links: [{ href: "/forbund", label: "All coordination associations" }],
      },
      {
        heading: "Supervision",
        paragraphs: [
          "The Agency for Digital Government, Digg, supervises the act. If you are not content with how an association deals with what you have said, you can report it to Digg.",
        ],
        links: [
          {
            href: "https://www.digg.se/tdosanmalan",
            label: "Report lacking accessibility to Digg (in Swedish)",
          },
        ],
      },
    ],
  },
};
