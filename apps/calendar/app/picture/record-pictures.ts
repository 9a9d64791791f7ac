import { eventPicture } from "./event-picture.ts";
import { initiativePicture } from "./initiative-picture.ts";
import { newsPicture } from "./news-picture.ts";
import type { RecordPicture } from "./picture-words.ts";
import { projectPicture } from "./project-picture.ts";
import { themeWeekPicture } from "./theme-week-picture.ts";

/** The records that have pictures, by the word for them in addresses. */
export const recordPictures: ReadonlyMap<string, RecordPicture> = new Map([
  ["aktiviteter", eventPicture],
  ["temaveckor", themeWeekPicture],
  ["insatser", initiativePicture],
  ["projekt", projectPicture],
  ["nyheter", newsPicture],
]);
