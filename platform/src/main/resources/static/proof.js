/* Shows what the reader's own browser finds of a proof. The finding is verify.js's; this file only puts it into words, which
   the page brings with it in its language. */
import { verify } from "/assets/verify.js";

const LARGEST_FILE = 2 * 1024 * 1024;
const LONGEST_SHOWN = 20_000;

// Entries are numbered from 0 in the log and counted from 1 for people, as jazari-verify.jar does.
const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, String(value)), pattern);
const time = (seconds) => new Date(Number(seconds) * 1000).toLocaleString(document.documentElement.lang);

function words(box, verdict) {
  const say = box.dataset;
  if (verdict.verdict === "refused") return fill(say.refused, `${verdict.reason} ${verdict.detail}`);
  if (verdict.verdict === "unchecked") {
    return fill(say.unchecked, verdict.unchecked.map((key) => `${key.name} (${key.algorithm})`).join(", "));
  }
  const parts = [fill(say.verified, verdict.index + 1n, verdict.size)];
  parts.push(verdict.witnesses.length === 0
    ? say.noWitness
    : fill(say.witnesses, verdict.witnesses.map((one) => `${one.name}, ${time(one.time)}`).join("; ")));
  if (verdict.erased.length > 0) parts.push(fill(say.erased, verdict.erased.join(", ")));
  return parts.join(" ");
}

async function check(box, proof) {
  const said = box.querySelector("[data-verdict-said]");
  said.textContent = box.dataset.checking;
  box.className = "verdict";
  // A proof under a checkpoint that no witness has cosigned yet is shown as what it is; how many there were is said.
  const verdict = await verify(proof, { keys: box.dataset.keys.split(" "), quorum: 0 });
  said.textContent = words(box, verdict);
  box.classList.add(verdict.verdict);
  return verdict;
}

async function fetched(box) {
  try {
    const answer = await fetch(box.dataset.proof);
    if (!answer.ok) throw new Error(String(answer.status));
    await check(box, await answer.text());
  } catch (failure) {
    box.querySelector("[data-verdict-said]").textContent = fill(box.dataset.absent, failure.message);
  }
}

function shown(found, verdict) {
  found.hidden = verdict.verdict === "refused";
  if (found.hidden) return;
  const put = (name, text) => {
    found.querySelector(`[data-found=${name}]`).textContent =
      text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)} …` : text;
  };
  put("origin", verdict.origin);
  put("index", (verdict.index + 1n).toLocaleString(document.documentElement.lang));
  put("size", verdict.size.toLocaleString(document.documentElement.lang));
  put("disclosed", verdict.disclosed.map((one) => `${one.path} = ${one.value}`).join("\n"));
  put("statement", verdict.statement ? JSON.stringify(verdict.statement, null, 2) : verdict.leaf);
}

for (const box of document.querySelectorAll("[data-verdict]")) {
  const embedded = document.querySelector("[data-proof-text]");
  const go = box.querySelector("[data-verdict-go]");
  if (box.dataset.automatic && embedded) check(box, embedded.textContent);
  if (go) {
    go.hidden = false;
    go.addEventListener("click", () => fetched(box));
  }
}

const checking = document.querySelector("[data-check]");
if (checking) {
  checking.hidden = false;
  const file = checking.querySelector("[data-check-file]");
  file.addEventListener("change", async () => {
    if (file.files.length === 0) return;
    const chosen = file.files[0];
    const bytes = chosen.size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : new Uint8Array(await chosen.arrayBuffer());
    shown(checking.querySelector("[data-check-found]"), await check(checking.querySelector("[data-verdict]"), bytes));
  });
}
