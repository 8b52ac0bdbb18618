// The scripted conversation with OpenAI's own client for JavaScript, unmodified. Arguments: address, key.
import assert from "node:assert/strict";
import OpenAI from "openai";

const [baseURL, apiKey] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 2 });
const says = (content, more = {}) => ({ model: "small", messages: [{ role: "user", content }], ...more });
const tools = [{
  type: "function",
  function: { name: "look_up", description: "Looks something up", parameters: { type: "object", properties: { query: { type: "string" } } } },
}];

const whole = await client.chat.completions.create(says("Bonjour"));
assert.equal(whole.choices[0].message.content, "Bonjour");
assert.equal(whole.usage.total_tokens, 14);

let text = "";
for await (const chunk of await client.chat.completions.create(says("Salam à tous", { stream: true }))) {
  text += chunk.choices[0].delta.content ?? "";
}
assert.equal(text, "Salam à tous");

let usage = null;
for await (const chunk of await client.chat.completions.create(
  says("Salam", { stream: true, stream_options: { include_usage: true } }))) {
  usage = chunk.usage ?? usage;
}
assert.equal(usage.total_tokens, 10);

const parts = await client.chat.completions.create(says([{ type: "text", text: "one " }, { type: "text", text: "two" }]));
assert.equal(parts.choices[0].message.content, "one two");

const call = await client.chat.completions.create(says("Où ?", { tools }));
assert.equal(call.choices[0].message.tool_calls[0].function.arguments, '{"query":"Où ?"}');
const final = await client.chat.completions.stream(says("Où ?", { tools })).finalChatCompletion();
assert.equal(final.choices[0].message.tool_calls[0].function.arguments, '{"query":"Où ?"}');
const answered = await client.chat.completions.create({
  model: "small", tools,
  messages: [{ role: "user", content: "Où ?" }, call.choices[0].message, { role: "tool", tool_call_id: "call_1", content: "[tool result] here" }],
});
assert.equal(answered.choices[0].message.content, "[tool result] here");

assert.deepEqual((await client.models.list()).data.map((model) => model.id), ["small"]);
assert.equal((await client.models.retrieve("small")).id, "small");
assert.equal((await client.embeddings.create({ model: "small", input: "abc", encoding_format: "float" })).usage.prompt_tokens, 3);
assert.equal((await client.completions.create({ model: "small", prompt: "abc" })).choices[0].text, "abc");
assert.equal((await client.responses.create({ model: "small", input: "abc" })).output_text, "abc");

await assert.rejects(client.chat.completions.create(says("[status 400]")), OpenAI.BadRequestError);
await assert.rejects(new OpenAI({ baseURL, apiKey: "wrong" }).models.list(), OpenAI.AuthenticationError);
await assert.rejects(client.models.retrieve("other"), OpenAI.NotFoundError);
await assert.rejects(async () => {
  for await (const chunk of await client.chat.completions.create(says("[error] text", { stream: true }))) void chunk;
}, /out of memory/);

const cancelled = await client.chat.completions.create(says("word ".repeat(2000), { stream: true }));
for await (const chunk of cancelled) {
  if (chunk.choices[0].delta.content) break;
}
console.log("ok");
