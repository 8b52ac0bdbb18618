// Runs verify.mjs (a copy of the pages' verify.js beside this file) on what standard input asks, one JSON object a line.
//   {"vectors":FOLDER}  -> {"total":N,"wrong":[...]}
//   {"proof":BASE64,"keys":[VKEY],"quorum":N}  -> the verdict, numbers as text
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Refused, checkConsistency, checkInclusion, verify } from "./verify.mjs";

const bytes = (base64) => new Uint8Array(Buffer.from(base64, "base64"));
// Numbers of the vectors go up to 2^64, beyond what JSON.parse keeps.
const read = (file) => JSON.parse(readFileSync(file, "utf8").replace(/("(?:leafIdx|treeSize|size1|size2)": )(\d+)/g, '$1"$2"'));
const files = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".json")).map((name) => join(folder, name));

async function accepted(check) {
  try {
    await check();
    return true;
  } catch (refused) {
    if (refused instanceof Refused) return false;
    throw refused;
  }
}

async function vectors(folder) {
  const wrong = [];
  let total = 0;
  for (const file of files(join(folder, "inclusion"))) {
    const v = read(file);
    const ok = await accepted(() => checkInclusion(
      BigInt(v.leafIdx), BigInt(v.treeSize), bytes(v.leafHash), bytes(v.root), (v.proof ?? []).map(bytes)));
    if (ok === v.wantErr) wrong.push(file);
    total++;
  }
  for (const file of files(join(folder, "consistency"))) {
    const v = read(file);
    const ok = await accepted(() => checkConsistency(
      BigInt(v.size1), BigInt(v.size2), bytes(v.root1), bytes(v.root2), (v.proof ?? []).map(bytes)));
    if (ok === v.wantErr) wrong.push(file);
    total++;
  }
  return { total, wrong };
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const answer = asked.vectors
    ? await vectors(asked.vectors)
    : await verify(bytes(asked.proof), { keys: asked.keys, quorum: asked.quorum });
  console.log(JSON.stringify(answer, (name, value) => (typeof value === "bigint" ? value.toString() : value)));
}
