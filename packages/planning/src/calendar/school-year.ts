import type { Day } from "@finsam/domain";

/** The breaks of a school year, each with its first and last day. A break whose days are not told is left out. */
export interface SchoolYear {
  readonly municipalityCode: string;
  /** `2024/2025`: what the days are valid for. */
  readonly year: string;
  readonly höstlov?: Span;
  /** From the day after the autumn term to the day before the spring term. */
  readonly jullov?: Span;
  readonly sportlov?: Span;
  readonly påsklov?: Span;
  /** Web address of the page that tells it, or whose page it is. */
  readonly source: string;
}

/** First and last day, both inclusive. */
export type Span = readonly [from: Day, to: Day];

const vallentuna =
  "https://www.vallentuna.se/sv/Barnomsorg-och-utbildning/Grundskola-och-fritidshem/Lov-och-ledighet/";
const danderyd =
  "https://www.danderyd.se/Forskola-och-skola/Grundskola-6-15-ar/Lasarstider-och-lov/";
const danderydLater =
  "https://www.danderyd.se/forskola-och-skola/grundskola/lov-och-ledigheter-grundskola/";
const vaxholm =
  "https://vaxholm.se/externwebb-startsida/barn-och-utbildning/grundskola-forskoleklass-och-fritidshem/lov-och-ledigheter.html";
const osteraker =
  "https://www.osteraker.se/subsite/osterakerskommunalautbildning/grundskola/lovochledigheter.4.4d8ccb9818167a07633b76a.html";
const jarfalla =
  "https://www.jarfalla.se/forskolaochskola/skolbarn/terminstider.4.640dac6b1300db73e7c800013350.html";
const jarfallaLater =
  "https://www.jarfalla.se/skolaochforskola/skolbarn/terminstider.4.640dac6b1300db73e7c800013350.html";

/** What the municipalities have told of the municipal schools, by municipality and year. */
export const schoolYears: readonly SchoolYear[] = [
  {
    municipalityCode: "0114",
    year: "2022/2023",
    höstlov: ["2022-10-31", "2022-11-04"],
    sportlov: ["2023-02-27", "2023-03-03"],
    påsklov: ["2023-04-03", "2023-04-10"],
    source:
      "https://www.upplandsvasby.se/upplands-vasby-kulturskola/om-kulturskolan/lasaret-2022-2023.html",
  },
  {
    municipalityCode: "0115",
    year: "2017/2018",
    höstlov: ["2017-10-30", "2017-11-03"],
    jullov: ["2017-12-22", "2018-01-08"],
    sportlov: ["2018-02-26", "2018-03-02"],
    påsklov: ["2018-04-03", "2018-04-06"],
    source: vallentuna,
  },
  {
    municipalityCode: "0115",
    year: "2018/2019",
    höstlov: ["2018-10-29", "2018-11-02"],
    jullov: ["2018-12-22", "2019-01-07"],
    sportlov: ["2019-02-25", "2019-03-01"],
    påsklov: ["2019-04-15", "2019-04-18"],
    source: vallentuna,
  },
  {
    municipalityCode: "0115",
    year: "2024/2025",
    höstlov: ["2024-10-28", "2024-11-01"],
    jullov: ["2024-12-21", "2025-01-07"],
    sportlov: ["2025-02-24", "2025-02-28"],
    påsklov: ["2025-04-14", "2025-04-17"],
    source: "Vallentuna kommun, Lov och ledighet",
  },
  {
    municipalityCode: "0115",
    year: "2025/2026",
    höstlov: ["2025-10-27", "2025-10-31"],
    jullov: ["2025-12-20", "2026-01-07"],
    sportlov: ["2026-02-23", "2026-02-27"],
    påsklov: ["2026-04-07", "2026-04-10"],
    source: "Vallentuna kommun, Lov och ledighet",
  },
  {
    municipalityCode: "0117",
    year: "2022/2023",
    sportlov: ["2023-02-27", "2023-03-03"],
    påsklov: ["2023-04-11", "2023-04-14"],
    source: osteraker,
  },
  {
    municipalityCode: "0117",
    year: "2023/2024",
    höstlov: ["2023-10-30", "2023-11-03"],
    jullov: ["2023-12-22", "2024-01-09"],
    sportlov: ["2024-02-26", "2024-03-01"],
    påsklov: ["2024-04-02", "2024-04-05"],
    source: osteraker,
  },
  {
    municipalityCode: "0123",
    year: "2019/2020",
    höstlov: ["2019-10-28", "2019-11-01"],
    jullov: ["2019-12-20", "2020-01-06"],
    sportlov: ["2020-02-24", "2020-02-28"],
    påsklov: ["2020-04-06", "2020-04-09"],
    source: jarfalla,
  },
  {
    municipalityCode: "0123",
    year: "2020/2021",
    höstlov: ["2020-10-26", "2020-10-30"],
    jullov: ["2020-12-18", "2021-01-06"],
    sportlov: ["2021-03-01", "2021-03-05"],
    påsklov: ["2021-04-06", "2021-04-09"],
    source: jarfalla,
  },
  {
    municipalityCode: "0123",
    year: "2023/2024",
    sportlov: ["2024-02-26", "2024-03-01"],
    påsklov: ["2024-04-02", "2024-04-05"],
    source: jarfallaLater,
  },
  {
    municipalityCode: "0123",
    year: "2024/2025",
    jullov: ["2024-12-21", "2025-01-06"],
    sportlov: ["2025-02-24", "2025-02-28"],
    påsklov: ["2025-04-14", "2025-04-17"],
    source: jarfallaLater,
  },
  {
    municipalityCode: "0160",
    year: "2017/2018",
    höstlov: ["2017-10-30", "2017-11-03"],
    jullov: ["2017-12-22", "2018-01-08"],
    sportlov: ["2018-02-26", "2018-03-02"],
    påsklov: ["2018-04-02", "2018-04-06"],
    source: "http://www.taby.se/Barn-och-utbildning/Barn-6-16-ar/Lov-och-ledigheter/",
  },
  {
    municipalityCode: "0162",
    year: "2017/2018",
    sportlov: ["2018-02-26", "2018-03-02"],
    påsklov: ["2018-03-30", "2018-04-06"],
    source: danderyd,
  },
  {
    municipalityCode: "0162",
    year: "2018/2019",
    höstlov: ["2018-10-29", "2018-11-02"],
    jullov: ["2018-12-21", "2019-01-07"],
    sportlov: ["2019-02-25", "2019-03-01"],
    påsklov: ["2019-04-15", "2019-04-18"],
    source: danderyd,
  },
  {
    municipalityCode: "0162",
    year: "2020/2021",
    sportlov: ["2021-03-01", "2021-03-05"],
    påsklov: ["2021-04-05", "2021-04-09"],
    source: danderydLater,
  },
  {
    municipalityCode: "0162",
    year: "2021/2022",
    höstlov: ["2021-11-01", "2021-11-05"],
    jullov: ["2021-12-22", "2022-01-10"],
    sportlov: ["2022-02-28", "2022-03-04"],
    påsklov: ["2022-04-11", "2022-04-14"],
    source: danderydLater,
  },
  {
    municipalityCode: "0163",
    year: "2020/2021",
    höstlov: ["2020-10-26", "2020-10-30"],
    jullov: ["2020-12-23", "2021-01-10"],
    sportlov: ["2021-03-01", "2021-03-05"],
    påsklov: ["2021-04-05", "2021-04-09"],
    source: "https://www.sollentuna.se/uweb/helenelundsskolan/om-skolan1/lasarsdatum/",
  },
  {
    municipalityCode: "0187",
    year: "2019/2020",
    sportlov: ["2020-02-24", "2020-02-28"],
    påsklov: ["2020-04-13", "2020-04-17"],
    source: vaxholm,
  },
  {
    municipalityCode: "0187",
    year: "2020/2021",
    höstlov: ["2020-10-26", "2020-10-30"],
    jullov: ["2020-12-19", "2021-01-11"],
    sportlov: ["2021-03-01", "2021-03-05"],
    påsklov: ["2021-04-05", "2021-04-09"],
    source: vaxholm,
  },
  {
    municipalityCode: "0191",
    year: "2025/2026",
    sportlov: ["2026-02-23", "2026-02-27"],
    source: "https://www.marsta.nu/startsidan/spackat-sportlovsschema-i-kommunen/",
  },
];
