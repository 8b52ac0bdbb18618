// The peer of bench/assessment: survey-core holds the answers, and the sums are formed by the rules of the genuine engine (endings of names, last hyphen).
import { readFileSync } from 'node:fs';
import { Model } from 'survey-core';

const folder = process.argv[2];
const bank = JSON.parse(readFileSync(`${folder}/surveys/survey-enfr-v1.0.1.json`, 'utf8'));
const sets = ['answers.jsonl', 'random-answers-scored.jsonl'].flatMap(file => readFileSync(`${folder}/${file}`, 'utf8').split('\n')
  .filter(line => line.trim()).map(line => JSON.parse(line)).filter(one => one.version === 'v1.0.1'));
const points = value => {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + points(one), 0);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !value.includes('-')) return 0;
  const number = Number(value.slice(value.lastIndexOf('-') + 1));
  return Number.isNaN(number) ? 0 : number;
};
const ending = name => /-(RS|MS|NS)$/.exec(name ?? '')?.[1];
const survey = new Model(bank);
const scored = survey.getAllQuestions().filter(one => ['radiogroup', 'checkbox', 'dropdown'].includes(one.getType()))
  .map(one => ({ one, kind: ending(one.name) ?? ending(one.parent.name) })).filter(({ kind }) => kind === 'RS' || kind === 'MS');
const score = data => {
  survey.data = data;
  let raw = 0, mitigation = 0, visible = 0;
  for (const { one, kind } of scored) {
    const value = points(survey.data[one.name]);
    if (kind === 'RS') raw += value; else mitigation += value;
    if (one.isVisible) visible++;
  }
  return [raw, mitigation, visible];
};
for (const set of sets) {
  if (set.expect) {
    const [raw, mitigation] = score(set.data);
    if (raw !== set.expect[0] || mitigation !== set.expect[1]) throw new Error(`other sums: ${raw} ${mitigation}`);
  }
}
const runs = 600;
const begin = process.cpuUsage();
for (let i = 0; i < runs; i++) score(sets[i % sets.length].data);
const used = process.cpuUsage(begin);
console.log(`survey-core: ${Math.round(runs / ((used.user + used.system) / 1e6))} scorings per CPU-second`);
