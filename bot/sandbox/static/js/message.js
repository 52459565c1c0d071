// One message as an element.

import * as api from "./api.js";
import { el, icon } from "./dom.js";
import { formatted, size, time } from "./format.js";
import { copy, toast } from "./notice.js";
import { kindOf, preview } from "./state.js";

/** The list item of a message. `act`: command(text), press(message, button, element), rewrite(message), menu(message). */
export function messageItem(message, act) {
  const mine = !message.from.is_bot;
  const text = message.text ?? message.caption ?? "";
  const bubble = el("div", { className: "bubble" }, quote(message.reply_to_message), attachment(message));
  if (text) {
    const body = el("div", { className: "text" });
    body.append(formatted(text, message.entities ?? message.caption_entities, act));
    bubble.append(body);
  }
  bubble.append(foot(message, text, mine, act));
  onLongPress(bubble, () => act.menu(message));
  const item = el("li", { className: `message ${mine ? "mine" : "bot"}`, "data-id": message.message_id }, bubble);
  item.append(el("span", { className: "visually-hidden" }, mine ? "Pesan Anda" : "Pesan NARA"));
  if (message.reply_markup) item.append(keyboard(message, act));
  return item;
}

function foot(message, text, mine, act) {
  const node = el("div", { className: "foot" });
  if (!mine && text) {
    const button = el("button", { type: "button", className: "copy", onclick: () => copy(text) }, icon("copy"), "Salin");
    node.append(button);
  }
  if (mine && message.text) {
    const button = el("button", { type: "button", className: "copy", onclick: () => act.rewrite(message) }, icon("pen"), "Sunting");
    node.append(button);
  }
  if (message.edit_date) node.append(el("span", {}, "diubah"));
  node.append(el("time", { dateTime: new Date(message.date * 1000).toISOString() }, time(message.date)));
  return node;
}

function quote(replied) {
  if (!replied) return null;
  const author = replied.from.is_bot ? "NARA" : "Anda";
  return el("div", { className: "quote" }, el("b", {}, author), el("span", {}, preview(replied)));
}

function attachment(message) {
  const kind = kindOf(message);
  if (kind === "document") return documentCard(message.document);
  if (kind === "photo") return photo(message.photo.at(-1));
  if (kind === "sticker") return el("div", { className: "sticker" }, message.sticker.emoji);
  if (kind === "voice") return card("mic", "Pesan suara", `0.0${message.voice.duration} · contoh`);
  if (kind === "location") return card("pin", "Lokasi", `${message.location.latitude}; ${message.location.longitude}`);
  return null;
}

function card(name, title, note, onclick) {
  const words = el("span", {}, el("b", {}, title), el("small", {}, note));
  const inside = [el("span", {}, icon(name)), words];
  return onclick
    ? el("button", { type: "button", className: "attachment", onclick, title: "Unduh" }, ...inside)
    : el("div", { className: "attachment" }, ...inside);
}

function documentCard(document) {
  return card("save", document.file_name, size(document.file_size), () => download(document));
}

async function download(document_) {
  try {
    const address = URL.createObjectURL(await api.file(document_.file_id));
    const anchor = el("a", { href: address, download: document_.file_name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (error) {
    toast(error.message, true);
  }
}

function photo(version) {
  const image = el("img", { className: "photo", alt: "Foto", width: version.width, height: version.height });
  image.style.aspectRatio = `${version.width} / ${version.height}`;
  image.style.height = "auto";
  api.file(version.file_id).then(
    (blob) => { image.src = URL.createObjectURL(blob); },
    (error) => toast(error.message, true),
  );
  return image;
}

function keyboard(message, act) {
  const board = el("div", { className: "keyboard", role: "group", "aria-label": "Tombol" });
  for (const row of message.reply_markup.inline_keyboard) {
    board.append(el("div", { className: "row" }, ...row.map((button) => key(message, button, act))));
  }
  return board;
}

function key(message, button, act) {
  if (button.url) return el("a", { href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.text);
  const node = el("button", { type: "button" }, button.text);
  node.onclick = button.copy_text ? () => copy(button.copy_text.text) : () => act.press(message, button, node);
  return node;
}

/** Half a second of touch without moving. */
function onLongPress(node, act) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  node.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" || event.target.closest("button, a")) return;
    timer = setTimeout(act, 480);
  });
  for (const name of ["pointerup", "pointercancel", "pointerleave", "pointermove"]) node.addEventListener(name, stop);
  node.addEventListener("contextmenu", (event) => {
    if (event.pointerType === "touch") event.preventDefault();
  });
}
