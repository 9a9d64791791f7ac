export type { ExampleDate } from "./example-date.ts";
export {
  BrokenLineError,
  type ExampleRecord,
  exampleRecords,
  sampleFiles,
  type SampleRecord,
  sampleRecords,
} from "./sample-record.ts";
