// Reads a JSON-stat file with the toolkit of its author and prints what it found: read.mjs TOOLKIT FILE
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

const { default: JSONstat } = await import(pathToFileURL(process.argv[2]));
const dataset = JSONstat(JSON.parse(fs.readFileSync(process.argv[3], 'utf8')));
const rows = dataset.toTable({ type: 'arrobj', content: 'id' }).filter(row => row.value !== null);
console.log(JSON.stringify({ class: dataset.class, id: dataset.id, time: dataset.role.time, rows }));
