// What each chat holds, kept up to date by the sandbox's events.

class Chat {
  constructor() {
    this.messages = new Map();
    this.typingUntil = 0;
    this.draft = null;
    this.unread = 0;
    this.waiting = new Map(); // callback query id → what to do when it is answered
  }

  get last() {
    return [...this.messages.values()].at(-1);
  }
}

export const people = new Map();
const chats = new Map();

export function chat(id) {
  if (!chats.has(id)) chats.set(id, new Chat());
  return chats.get(id);
}

export const preview = (message) => {
  if (!message) return "";
  const kind = kindOf(message);
  return message.text ?? message.caption ?? (kind === "document" ? message.document.file_name : LABELS[kind]);
};

const LABELS = { photo: "Foto", sticker: "Stiker", voice: "Pesan suara", location: "Lokasi" };

export const kindOf = (message) =>
  ["document", "photo", "sticker", "voice", "location"].find((kind) => kind in message) ?? "text";

/** Take one event in; returns what changed, for the views. */
export function take(event, history) {
  const here = chat(event.chat);
  const { data, kind } = event;
  if (kind === "person") people.set(data.id, data);
  if (kind === "message" || kind === "edit") {
    here.messages.set(data.message_id, data);
    if (data.from.is_bot) {
      here.typingUntil = 0;
      here.draft = null;
      if (kind === "message" && !history) here.unread += 1;
    }
  }
  if (kind === "delete") here.messages.delete(data.message_id);
  if (kind === "action" && !history) here.typingUntil = Date.now() + 5500;
  if (kind === "draft" && !history) here.draft = data;
  if (kind === "answer") {
    here.waiting.get(data.callback_query_id)?.(data, history);
    here.waiting.delete(data.callback_query_id);
  }
  return event;
}
