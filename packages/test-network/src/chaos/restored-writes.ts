import { heldRecords, nameOf } from "./held-records.ts";
import { writtenKinds } from "./record-mutation.ts";
import type { RecordWriter } from "./record-writer.ts";

/** After a restore: what the database holds counts from now on. Answers how many acknowledged records it has lost or has older. */
export async function restoredWrites(writer: RecordWriter): Promise<number> {
  await using database = await writer.node.open();
  const held = new Map((await heldRecords(database)).map((record) => [record.id, record]));
  let lost = 0;
  for (const [id, { version }] of writer.acknowledged)
    if ((held.get(id)?.version ?? 0) < version) lost += 1;
  writer.believe((id) => {
    const record = held.get(id);
    const kind = writtenKinds.find((one) => one === record?.kind);
    if (record === undefined || kind === undefined) return undefined;
    const { data, version, isDeleted } = record;
    const visibility = data["visibility"] === "PUBLIC" ? "PUBLIC" : "DRAFT";
    return {
      kind,
      version,
      state: isDeleted ? "DELETED" : visibility,
      name: nameOf(data),
      isSure: true,
    };
  });
  return lost;
}
