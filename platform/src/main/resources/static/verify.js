/*
 * Checks a proof of publication in the reader's own browser, without asking the server anything: the same steps as
 * engines/verifier (Verification.java), written to be read. No dependency; Web Crypto for SHA-256 and Ed25519.
 *
 *   const verdict = await verify(proofText, { keys: [logVkey, witnessVkey], quorum: 1 });
 *
 * verdict.verdict is "verified", "refused" (with reason and detail), or "unchecked": everything holds, but this browser
 * cannot check the log's or enough witnesses' signatures, so that nothing is proved yet. Sizes and times are BigInt.
 */

const encoder = new TextEncoder();
const LARGEST_PROOF = 2 * 1024 * 1024;
const LARGEST_NOTE = 512 * 1024;
const MOST_SIGNATURES = 100;
const LONGEST_PATH = 63;
const DEEPEST_JSON = 64;
const LARGEST_NUMBER = 2n ** 63n - 1n;

/** What was given cannot be read, or does not hold; the reasons are those of RefusedException.java. */
export class Refused extends Error {
  constructor(reason, detail) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = String(detail);
  }
}

const refuse = (reason, detail) => { throw new Refused(reason, detail); };
const shown = (text) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);

/* ---- bytes, numbers, text in their one form ---- */

function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
}

const equal = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", concat(...parts)));
}

function decimal(text) {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text) || BigInt(text) > LARGEST_NUMBER) refuse("BAD_NUMBER", shown(text));
  return BigInt(text);
}

const toBase64 = (bytes) => {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 4096) binary += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return btoa(binary);
};

/** Standard base64 with padding; another spelling of the same bytes is refused. */
function fromBase64(text) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  } catch {
    refuse("BAD_BASE64", shown(text));
  }
  if (toBase64(bytes) !== text) refuse("BAD_BASE64", shown(text));
  return bytes;
}

/** Base64 for URLs without padding. */
function fromBase64Url(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) refuse("BAD_BASE64", shown(text));
  const standard = text.replaceAll("-", "+").replaceAll("_", "/");
  return fromBase64(standard + "=".repeat((4 - (standard.length % 4)) % 4));
}

const toBase64Url = (bytes) => toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

function utf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse("NOT_TEXT", "not UTF-8");
  }
}

/* ---- the tree: RFC 9162, sections 2.1.1, 2.1.3.2, 2.1.4.2 ---- */

const leafHash = (entry) => sha256(Uint8Array.of(0), entry);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

function mustBeHash(bytes) {
  if (bytes.length !== 32) refuse("WRONG_HASH_LENGTH", `${bytes.length} bytes`);
  return bytes;
}

/** Holds where a hash is that of entry number `index` in the tree of `size` entries with this root. BigInt, BigInt, bytes, bytes, [bytes]. */
export async function checkInclusion(index, size, leaf, root, path) {
  if (index < 0n || index >= size) refuse("INDEX_BEYOND_SIZE", `${index} of ${size}`);
  [leaf, root, ...path].forEach(mustBeHash);
  let node = index;
  let last = size - 1n;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0n) refuse("WRONG_HASH_COUNT", `${path.length} hashes, too many`);
    if (node & 1n || node === last) {
      hash = await nodeHash(sibling, hash);
      while (!(node & 1n) && node !== 0n) { node >>= 1n; last >>= 1n; }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    node >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) refuse("WRONG_HASH_COUNT", `${path.length} hashes, too few`);
  if (!equal(hash, root)) refuse("ROOT_MISMATCH", toBase64(root));
}

/** Holds where the newer tree begins with the whole older one. BigInt, BigInt, bytes, bytes, [bytes]. */
export async function checkConsistency(oldSize, newSize, oldRoot, newRoot, proof) {
  if (oldSize < 0n || newSize < oldSize) refuse("SMALLER_TREE", `${oldSize} to ${newSize}`);
  if ((oldSize === newSize || oldSize === 0n) && proof.length > 0) refuse("WRONG_HASH_COUNT", "none expected");
  if (oldSize === 0n) {
    const empty = await sha256();
    if (newSize > 0n || !equal(oldRoot, empty) || !equal(newRoot, empty)) refuse("EMPTY_TREE", `${oldSize} to ${newSize}`);
    return;
  }
  if (oldSize === newSize) {
    if (!equal(oldRoot, newRoot)) refuse("ROOT_MISMATCH", "same size, different roots");
    return;
  }
  [oldRoot, newRoot, ...proof].forEach(mustBeHash);
  if (proof.length === 0) refuse("WRONG_HASH_COUNT", "no hashes");
  let node = oldSize - 1n;
  let last = newSize - 1n;
  while (node & 1n) { node >>= 1n; last >>= 1n; }
  const whole = (oldSize & (oldSize - 1n)) === 0n;
  let older = whole ? oldRoot : proof[0];
  let newer = older;
  for (const sibling of proof.slice(whole ? 0 : 1)) {
    if (last === 0n) refuse("WRONG_HASH_COUNT", `${proof.length} hashes, too many`);
    if (node & 1n || node === last) {
      older = await nodeHash(sibling, older);
      newer = await nodeHash(sibling, newer);
      while (!(node & 1n) && node !== 0n) { node >>= 1n; last >>= 1n; }
    } else {
      newer = await nodeHash(newer, sibling);
    }
    node >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) refuse("WRONG_HASH_COUNT", `${proof.length} hashes, too few`);
  if (!equal(older, oldRoot) || !equal(newer, newRoot)) refuse("ROOT_MISMATCH", `${oldSize} to ${newSize}`);
}

/* ---- keys, notes, checkpoints: C2SP signed-note, tlog-checkpoint, tlog-cosignature ---- */

const TYPES = {
  1: { name: "Ed25519", key: 32, signature: 64, timed: false },
  4: { name: "Ed25519", key: 32, signature: 64, timed: true },
  6: { name: "ML-DSA-44", key: 1312, signature: 2420, timed: true },
};

const isKeyName = (name) => name !== "" && !/[\p{White_Space}\u0000-\u001f+]/u.test(name);
const uint32 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
const uint64 = (value) => { const bytes = new Uint8Array(8); new DataView(bytes.buffer).setBigUint64(0, value); return bytes; };

async function parseKey(vkey) {
  const parts = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/u.exec(vkey);
  if (!parts || vkey.length > 4096 || !isKeyName(parts[1])) refuse("BAD_KEY", shown(vkey));
  const typed = fromBase64(parts[3]);
  const type = TYPES[typed[0]];
  const id = (await sha256(encoder.encode(`${parts[1]}\n`), typed)).subarray(0, 4);
  if (!type || typed.length !== 1 + type.key || uint32(id) !== parseInt(parts[2], 16)) refuse("BAD_KEY", shown(vkey));
  return { name: parts[1], id: uint32(id), identifier: typed[0], type, bytes: typed.subarray(1), short: `${parts[1]}+${parts[2]}` };
}

function parseNote(text) {
  if (encoder.encode(text).length > LARGEST_NOTE) refuse("TOO_LARGE", "note");
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text)) refuse("NOT_TEXT", "control character");
  const blank = text.lastIndexOf("\n\n");
  if (blank < 0 || !text.endsWith("\n") || blank + 2 === text.length) refuse("BAD_NOTE", "no signatures");
  const lines = text.slice(blank + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) refuse("TOO_LARGE", `${lines.length} signatures`);
  const signatures = lines.map((line) => {
    const parts = /^\u2014 ([^ ]+) (.*)$/u.exec(line);
    if (!parts || !isKeyName(parts[1])) refuse("BAD_NOTE", shown(line));
    const bytes = fromBase64(parts[2]);
    if (bytes.length < 5) refuse("BAD_NOTE", shown(line));
    return { name: parts[1], id: uint32(bytes), bytes: bytes.subarray(4) };
  });
  return { text: text.slice(0, blank + 1), signatures };
}

async function parseCheckpoint(text) {
  const lines = text.split("\n");
  if (lines.length < 4 || lines.pop() !== "") refuse("BAD_CHECKPOINT", "fewer than three lines");
  const size = decimal(lines[1]);
  const root = mustBeHash(fromBase64(lines[2]));
  if (lines.some((line) => line === "") || encoder.encode(lines[0]).length > 255) refuse("BAD_CHECKPOINT", shown(lines[0]));
  if (size === 0n && !equal(root, await sha256())) refuse("EMPTY_TREE", toBase64(root));
  return { origin: lines[0], size, root, extensions: lines.slice(3) };
}

function message(key, note, checkpoint, time) {
  if (key.identifier === 1) return encoder.encode(note.text);
  if (key.identifier === 4) return encoder.encode(`cosignature/v1\ntime ${time}\n${note.text}`);
  if (checkpoint.extensions.length > 0) refuse("BAD_CHECKPOINT", "extension lines under ML-DSA-44");
  const name = encoder.encode(key.name);
  const origin = encoder.encode(checkpoint.origin);
  return concat(
    encoder.encode("subtree/v1\n\0"), Uint8Array.of(name.length), name, uint64(time),
    Uint8Array.of(origin.length), origin, uint64(0n), uint64(checkpoint.size), checkpoint.root);
}

/** The time of a right signature, 0n where it has none; null where this browser cannot tell. */
async function signedAt(key, note, checkpoint, signature) {
  const offset = key.type.timed ? 8 : 0;
  if (signature.bytes.length !== offset + key.type.signature) refuse("BAD_SIGNATURE", key.short);
  const view = new DataView(signature.bytes.buffer, signature.bytes.byteOffset);
  const time = key.type.timed ? view.getBigUint64(0) : 0n;
  if (time > LARGEST_NUMBER) refuse("BAD_SIGNATURE", key.short);
  const signed = message(key, note, checkpoint, time);
  let right;
  try {
    const algorithm = { name: key.type.name };
    const imported = await crypto.subtle.importKey("raw", key.bytes, algorithm, false, ["verify"]);
    right = await crypto.subtle.verify(algorithm, imported, signature.bytes.subarray(offset), signed);
  } catch (failure) {
    if (failure.name === "DataError") refuse("BAD_SIGNATURE", key.short); // not a point of the curve
    return null;
  }
  if (!right) refuse("BAD_SIGNATURE", key.short);
  return time;
}

/** Those of the keys that signed, those that cannot be checked here; a wrong signature of any refuses the note. */
async function signers(keys, note, checkpoint, unchecked) {
  const found = [];
  for (const key of keys) {
    let latest = -1n;
    for (const signature of note.signatures) {
      if (signature.name !== key.name || signature.id !== key.id) continue;
      const time = await signedAt(key, note, checkpoint, signature);
      if (time === null) {
        unchecked.push({ name: key.short, algorithm: key.type.name });
        break;
      }
      if (time > latest) latest = time;
    }
    if (latest >= 0n) found.push({ name: key.short, time: latest });
  }
  return found;
}

/* ---- JSON, strictly: no repeated names, no halves of surrogate pairs, bounded depth. Objects are Maps. ---- */

function parseJson(text) {
  let at = 0;
  const fail = (why) => refuse("BAD_JSON", `${why} at character ${at}`);
  const space = () => { while (at < text.length && " \t\r\n".includes(text[at])) at++; };
  const next = (wanted) => { space(); if (text[at] !== wanted) return false; at++; return true; };
  const token = /true|false|null|-?(?:0|[1-9][0-9]{0,400})(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,9})?/y;
  // eslint-disable-next-line no-control-regex
  const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
  const readString = () => {
    space();
    string.lastIndex = at;
    const found = string.exec(text);
    if (!found) fail("no string");
    at = string.lastIndex;
    const value = JSON.parse(found[0]);
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)) fail("half a surrogate pair");
    return value;
  };
  const value = (depth) => {
    if (depth > DEEPEST_JSON) fail("nested too deep");
    if (next("{")) {
      const members = new Map();
      if (next("}")) return members;
      do {
        const name = readString();
        if (!next(":")) fail("no :");
        if (members.has(name)) fail("repeated name");
        members.set(name, value(depth + 1));
      } while (next(","));
      if (!next("}")) fail("no }");
      return members;
    }
    if (next("[")) {
      const items = [];
      if (next("]")) return items;
      do items.push(value(depth + 1)); while (next(","));
      if (!next("]")) fail("no ]");
      return items;
    }
    space();
    if (text[at] === '"') return readString();
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) fail("no value");
    at = token.lastIndex;
    return JSON.parse(found[0]);
  };
  const whole = value(0);
  space();
  if (at < text.length) fail("more than one value");
  return whole;
}

/** Every value below with its JSON pointer. */
function* walk(value, path = "") {
  yield [path, value];
  if (value instanceof Map) {
    for (const [name, member] of value) yield* walk(member, `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) yield* walk(value[i], `${path}/${i}`);
  }
}

/* ---- the proof: C2SP tlog-proof, and what our proofs carry in its extra part ---- */

function parseProof(text) {
  const blank = text.indexOf("\n\n");
  if (blank < 0) refuse("BAD_PROOF", "no empty line before the checkpoint");
  const lines = text.slice(0, blank).split("\n");
  if (lines.shift() !== "c2sp.org/tlog-proof@v1") refuse("BAD_PROOF", "not a tlog-proof");
  const extra = lines[0]?.startsWith("extra ") ? fromBase64(lines.shift().slice(6)) : null;
  if (!lines[0]?.startsWith("index ")) refuse("BAD_PROOF", "no index");
  const index = decimal(lines.shift().slice(6));
  if (lines.length > LONGEST_PATH) refuse("WRONG_HASH_COUNT", `${lines.length} hashes`);
  return { extra, index, path: lines.map((line) => mustBeHash(fromBase64(line))), note: parseNote(text.slice(blank + 2)) };
}

/** The entry and what opens its commitments; null where the extra part is another application's. */
function parseExtra(bytes) {
  let json;
  try {
    json = parseJson(utf8(bytes));
  } catch (foreign) {
    if (foreign instanceof Refused) return null;
    throw foreign;
  }
  if (!(json instanceof Map) || json.get("format") !== "jazari.org/proof-extra/v1") return null;
  const known = ["format", "leaf", "disclosures"];
  if ([...json.keys()].some((name) => !known.includes(name))) refuse("BAD_EXTRA", "unknown member");
  const disclosures = json.get("disclosures") ?? [];
  if (typeof json.get("leaf") !== "string" || !Array.isArray(disclosures)) refuse("BAD_EXTRA", "no leaf");
  return {
    leaf: json.get("leaf"),
    disclosures: disclosures.map((one) => {
      const fields = ["path", "salt", "value"].map((name) => (one instanceof Map ? one.get(name) : undefined));
      if (fields.some((field) => typeof field !== "string")) refuse("BAD_EXTRA", "a disclosure has a path, a salt and a value");
      const salt = fromBase64Url(fields[1]);
      if (salt.length < 16 || salt.length > 64) refuse("BAD_EXTRA", "a salt has 16 to 64 bytes");
      return { path: fields[0], salt, value: fields[2] };
    }),
  };
}

/** {"commitment":"sha256:..."}: SHA-256 of a label, the salt's length, the salt, and the value in canonical JSON. */
const commitmentIn = (value) =>
  value instanceof Map && value.size === 1 && /^sha256:[A-Za-z0-9_-]{43}$/.test(String(value.get("commitment")))
    ? value.get("commitment") : null;

async function opens(disclosure, commitment) {
  const hash = await sha256(
    encoder.encode("jazari.org/commitment/v1\n"), Uint8Array.of(disclosure.salt.length), disclosure.salt,
    encoder.encode(disclosure.value));
  return commitment === `sha256:${toBase64Url(hash)}`;
}

/** Maps as plain objects without a prototype, for pages. */
function plain(value) {
  if (value instanceof Map) {
    const object = Object.create(null);
    for (const [name, member] of value) object[name] = plain(member);
    return object;
  }
  return Array.isArray(value) ? value.map(plain) : value;
}

function statementIn(leaf) {
  try {
    const json = parseJson(utf8(leaf));
    return json instanceof Map ? json : null;
  } catch (other) {
    if (other instanceof Refused) return null;
    throw other;
  }
}

async function check(given, { keys = [], quorum, leaf: givenLeaf = null }) {
  const text = typeof given === "string" ? given : utf8(given);
  if (encoder.encode(text).length > LARGEST_PROOF) refuse("TOO_LARGE", "proof");
  const trusted = await Promise.all(keys.map(parseKey));

  // 1. The checkpoint is signed by those whom the reader trusts. Keys of type Ed25519 are a log's; so is another of its name.
  const proof = parseProof(text);
  const checkpoint = await parseCheckpoint(proof.note.text);
  const origins = trusted.filter((key) => key.identifier === 1).map((key) => key.name);
  const isLog = (key) => key.identifier !== 4 && origins.includes(key.name);
  const unchecked = [];
  const log = await signers(
    trusted.filter((key) => isLog(key) && key.name === checkpoint.origin), proof.note, checkpoint, unchecked);
  if (log.length === 0 && unchecked.length === 0) refuse("NOT_SIGNED_BY_LOG", shown(checkpoint.origin));
  const uncheckedLogs = unchecked.length;
  const witnessKeys = trusted.filter((key) => !isLog(key));
  const witnesses = await signers(witnessKeys, proof.note, checkpoint, unchecked);
  const enough = quorum ?? witnessKeys.length;
  if (witnesses.length + unchecked.length - uncheckedLogs < enough) refuse("NO_QUORUM", `${witnesses.length} / ${witnessKeys.length}`);

  // 2. The entry is in the tree of that checkpoint.
  const extra = proof.extra ? parseExtra(proof.extra) : null;
  if (givenLeaf === null && extra === null) refuse("NO_LEAF", "extra");
  const leaf = givenLeaf === null ? encoder.encode(extra.leaf) : typeof givenLeaf === "string" ? encoder.encode(givenLeaf) : givenLeaf;
  await checkInclusion(proof.index, checkpoint.size, await leafHash(leaf), checkpoint.root, proof.path);

  // 3. What is disclosed opens a commitment of the entry; what nothing opens is named.
  const statement = statementIn(leaf);
  const commitments = new Map();
  for (const [path, value] of statement ? walk(statement) : []) {
    if (commitmentIn(value)) commitments.set(path, commitmentIn(value));
  }
  const disclosed = [];
  for (const disclosure of extra?.disclosures ?? []) {
    const commitment = commitments.get(disclosure.path);
    if (!commitment || !(await opens(disclosure, commitment))) refuse("DISCLOSURE_MISMATCH", shown(disclosure.path));
    commitments.delete(disclosure.path);
    disclosed.push({ path: disclosure.path, value: disclosure.value });
  }
  return {
    verdict: log.length > 0 && witnesses.length >= enough ? "verified" : "unchecked",
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: toBase64(checkpoint.root),
    index: proof.index,
    leaf: new TextDecoder().decode(leaf),
    statement: statement && plain(statement),
    disclosed,
    erased: [...commitments.keys()],
    log,
    witnesses,
    unchecked,
  };
}

/**
 * Verifies the text (or bytes) of a proof.
 *
 * keys: vkeys that the reader trusts, the log's and the witnesses'; quorum: witnesses that must have cosigned, all of
 * them where it is not given; leaf: the entry, where the proof does not carry it.
 */
export async function verify(proof, options) {
  try {
    return await check(proof, options);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return { verdict: "refused", reason: refused.reason, detail: refused.detail };
  }
}
