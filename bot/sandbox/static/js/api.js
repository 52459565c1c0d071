// The page's side of /sandbox/: JSON there, JSON back, with this run's key.

let key = "";

/** A refusal by the sandbox, in words a person can read. */
export class Refused extends Error {
  constructor(text, status) {
    super(text);
    this.status = status;
  }
}

async function request(path, options = {}) {
  const response = await fetch(`/sandbox/${path}`, {
    ...options,
    headers: { ...options.headers, "X-Sandbox-Key": key },
  });
  if (response.ok) return response;
  let text = "Permintaan itu tidak dapat diproses.";
  try {
    text = (await response.json()).error ?? text;
  } catch {
    // not JSON: the general sentence stands
  }
  throw new Refused(text, response.status);
}

const json = async (path, options) => (await request(path, options)).json();
const post = (path, body) =>
  json(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });

export async function hello() {
  const answer = await json("hello");
  key = answer.key;
  return answer;
}

export const events = (after, wait) => json(`events?after=${after}&wait=${wait}`);
export const commands = (person) => json(`commands?person=${person}`);
export const say = (person, text, replyTo) => post("messages", { person, text, reply_to: replyTo ?? null });
export const rewrite = (person, message, text) => post("edits", { person, message, text });
export const sample = (person, kind) => post("samples", { person, kind });
export const press = (person, message, data) => post("presses", { person, message, data });

export function sendFile(person, file, caption, photo) {
  const body = new FormData();
  body.set("person", person);
  body.set("caption", caption);
  body.set("photo", photo ? "1" : "");
  body.set("file", file, file.name);
  return json("files", { method: "POST", body });
}

export const file = async (id) => (await request(`files/${encodeURIComponent(id)}`)).blob();
