/** What a person reads first in an archive: in Swedish, as a text file that Windows shows. */
export function archiveReadme(association: string, madeOn: string): string {
  const lines = [
    `Arkiv från Finsam: ${association}`,
    `Gjort ${madeOn}.`,
    "",
    "Här finns allt som förbundet för i Finsam: aktiviteter, serier, insatser, ESF-projekt, temaveckor,",
    "samverkansparter, dokument, nyheter, bekräftelser, förhandsbokningar och vad förbundet har sagt om",
    "temaveckor: utgåvor, klartecken, förslag och svar på förslag, kvittenser och vilka aktiviteter som går",
    "ihop. Utkast, interna poster och sådant som har tagits bort finns med. Andra förbunds poster finns inte",
    "med.",
    "",
    "records.jsonl  Förbundets poster, en på varje rad. kind är postens slag, deletedAt är när den togs bort",
    "               (null om den finns kvar) och data är innehållet.",
    "audit.jsonl    Loggen, en händelse på varje rad: vem som ändrade vad och när.",
    "manifest.json  Vilket förbund arkivet gäller, när det gjordes, hur många poster det har och",
    "               kontrollsummor (SHA-256) för filerna.",
    "",
    "Filerna är text i UTF-8. Varje rad i en .jsonl-fil är JSON för sig.",
    "",
    "Personer, behörigheter och API-nycklar finns inte med: de bjuds in respektive skapas på nytt.",
    "Loggen nämner vilka som har ändrat och kan innehålla personuppgifter. Hantera arkivet därefter.",
    "",
    "Så tas arkivet in i en annan Finsam, där förbundet inte redan finns: pnpm finsam import <filen>",
  ];
  // The mark tells old programs that the text is UTF-8.
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
