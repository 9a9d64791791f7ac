import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson, type Json } from "@finsam/domain";
import { type Finding, subjectKey } from "./finding.ts";

/**
 * What an acknowledgement of a finding names: SHA-256, in hexadecimal, of the rule, its subjects and the facts, as canonical JSON (RFC 8785).
 * The same on every server.
 */
export function findingHash({
  rule,
  subjects,
  facts,
}: Pick<Finding, "rule" | "subjects" | "facts">): string {
  const named = { rule, subjects: subjects.map(subjectKey).toSorted(), facts };
  return hashOf(named);
}

/** SHA-256, in hexadecimal, of a value as canonical JSON. */
export function hashOf(json: Json): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(json))));
}
