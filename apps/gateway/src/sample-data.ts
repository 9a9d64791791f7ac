import {
  hostAssociation,
  type IncomingRecord,
  type Writable,
  writeTransaction,
} from "@finsam/database";
import { type Day, isRecordKind, parseAnyRecord, swedishDay } from "@finsam/domain";
import { exampleRecords, sampleRecords } from "@finsam/sample-data";
import { datedExamples, fieldsOf, type UnparsedRecord } from "./example-record.ts";

/** Settings that tell what has been loaded. Their names are kept for ever: databases hold them. */
const loadedSetting = "sample-data";
const datedFromSetting = "examples-dated-from";

/** A fixed number for the lock that one loader holds, so that two servers that start at once load once. */
const loadLock = 741_202_541;

/**
 * Loads the sample data into a database without associations, in one transaction: what is interrupted leaves
 * nothing. The examples among it are dated from today in Sweden. `begin` is called before the first record.
 * Answers the number of records; undefined if the database holds something already.
 */
export async function loadSampleData(
  database: Writable,
  { now, begin }: { now: () => Date; begin: () => void },
): Promise<number | undefined> {
  return writeTransaction(
    database,
    async ({ tx, put }) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${loadLock})`;
      if ((await tx.source.count()) > 0 || (await tx.association.count()) > 0) return undefined;
      begin();
      const from = swedishDay(now());
      const records = [...(await parsedFacts()), ...(await parsedExamples(from))];
      for (const [ownerId, owned] of Map.groupBy(records, ({ value }) => value.ownerId)) {
        const sourceId = await hostAssociation(tx, ownerId);
        await put(sourceId, owned);
      }
      await tx.setting.createMany({
        data: [
          { name: loadedSetting, value: "loaded" },
          { name: datedFromSetting, value: from },
        ],
      });
      return records.length;
    },
    { timeoutMs: 120_000 },
  );
}

/** The facts. */
export async function parsedFacts(): Promise<IncomingRecord[]> {
  return (await sampleRecords()).map(({ kind, data }) => parsed({ kind, data: fieldsOf(data) }));
}

/** The examples as they are when they are loaded on the day `from`. */
export async function parsedExamples(from: Day): Promise<IncomingRecord[]> {
  return datedExamples(await exampleRecords(), from).map(parsed);
}

function parsed({ kind, data }: UnparsedRecord): IncomingRecord {
  if (!isRecordKind(kind)) throw new TypeError(`Expected a kind of record, got "${kind}"`);
  const result = parseAnyRecord(kind, data);
  if (result.ok) return { ...result.value, data };
  const [{ path, message }] = result.issues;
  throw new TypeError(
    `Sample ${kind} ${JSON.stringify(data["slug"] ?? data["id"])}, ${path.join(".")}: ${message.en}`,
  );
}
