// Telegram's entities as elements, and Indonesian times and sizes.

import { el } from "./dom.js";

const WRAP = {
  bold: () => el("strong"),
  italic: () => el("em"),
  underline: () => el("u"),
  strikethrough: () => el("s"),
  code: () => el("code"),
  pre: () => el("pre"),
  blockquote: () => el("blockquote"),
  expandable_blockquote: () => el("blockquote"),
  spoiler: () => el("span", { className: "spoiler", tabIndex: 0 }),
  hashtag: () => el("span", { className: "tag" }),
  mention: () => el("span", { className: "tag" }),
  url: (entity, text) => link(text),
  text_link: (entity) => link(entity.url),
  bot_command: (entity, text, act) =>
    el("button", { type: "button", className: "command", onclick: () => act.command(text) }),
};

function link(address) {
  const safe = /^https?:\/\//i.test(address ?? "");
  return safe
    ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer" })
    : el("span", { className: "tag" });
}

/** The text with its entities, offsets in UTF-16 units as in JavaScript strings. `act.command` runs a /command. */
export function formatted(text, entities, act) {
  const root = document.createDocumentFragment();
  fill(root, text, 0, text.length, [...(entities ?? [])].sort(outerFirst), act);
  return root;
}

const outerFirst = (a, b) => a.offset - b.offset || b.length - a.length;

function fill(parent, text, from, to, entities, act) {
  let at = from;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= entity.offset) continue;
    parent.append(text.slice(at, entity.offset));
    const wrap = WRAP[entity.type] ?? (() => el("span"));
    const node = wrap(entity, text.slice(entity.offset, end), act);
    fill(node, text, entity.offset, end, entities.slice(i + 1), act);
    parent.append(node);
    at = end;
  }
  parent.append(text.slice(at, to));
}

const clock = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit" });
const longDay = new Intl.DateTimeFormat("id-ID", { weekday: "long", day: "numeric", month: "long", year: "numeric" });

export const time = (unix) => clock.format(new Date(unix * 1000)).replace(":", ".");

export function day(unix) {
  const date = new Date(unix * 1000);
  const today = new Date();
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) return "Hari ini";
  if (date.toDateString() === yesterday.toDateString()) return "Kemarin";
  return longDay.format(date);
}

export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "KB"] : [bytes / 1e6, "MB"];
  return `${value.toLocaleString("id-ID", { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
