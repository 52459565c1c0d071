// The conversation on screen: messages in order, days between them, typing at the end.

import { $, el } from "./dom.js";
import { day, formatted } from "./format.js";
import { messageItem } from "./message.js";
import { chat } from "./state.js";

const NEAR = 120; // pixels from the end that still count as "at the end"

export class Log {
  constructor(act) {
    this.act = act;
    this.scroller = $("scroll");
    this.list = $("log");
    this.person = 0;
    this.typing = el("li", { className: "message bot typing", "aria-label": "NARA sedang menulis" },
      el("div", { className: "bubble" }, el("span", { className: "dots" }, el("i"), el("i"), el("i"))));
    this.scroller.addEventListener("scroll", () => this.#arrow());
    $("to-end").onclick = () => this.toEnd(true);
  }

  /** Show the chat of this person from its beginning. */
  show(person) {
    this.person = person;
    this.list.replaceChildren();
    this.lastDay = "";
    for (const message of chat(person).messages.values()) this.#append(message, false);
    this.#afterChange(true);
  }

  add(message) {
    const atEnd = this.#atEnd() || !message.from.is_bot;
    this.#append(message, true);
    this.#afterChange(atEnd);
  }

  replace(message) {
    const atEnd = this.#atEnd();
    this.#item(message.message_id)?.replaceWith(messageItem(message, this.act));
    this.#afterChange(atEnd);
  }

  remove(id) {
    this.#item(id)?.remove();
    this.#afterChange(this.#atEnd());
  }

  /** Show or hide what the bot is doing right now. */
  refresh() {
    this.#afterChange(this.#atEnd());
  }

  toEnd(smooth = false) {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }

  #append(message, fresh) {
    const today = day(message.date);
    if (today !== this.lastDay) this.list.append(el("li", { className: "day" }, today));
    this.lastDay = today;
    const item = messageItem(message, this.act);
    if (fresh) item.classList.add("fresh");
    this.list.append(item);
  }

  #afterChange(follow) {
    const here = chat(this.person);
    const busy = here.typingUntil > Date.now();
    $("empty").hidden = here.messages.size > 0;
    this.list.hidden = here.messages.size === 0;
    $("status").textContent = busy ? "sedang menulis…" : "bot narasi humas";
    $("status").classList.toggle("busy", busy);
    this.draft?.remove();
    this.draft = here.draft ? this.#draft(here.draft) : null;
    if (this.draft) this.list.append(this.draft);
    if (busy && !this.draft) this.list.append(this.typing);
    else this.typing.remove();
    clearTimeout(this.timer);
    if (busy) this.timer = setTimeout(() => this.refresh(), here.typingUntil - Date.now() + 30);
    if (follow) this.toEnd();
    this.#arrow();
  }

  #draft(draft) {
    const text = el("div", { className: "text" });
    text.append(formatted(draft.text, draft.entities, this.act));
    return el("li", { className: "message bot" }, el("div", { className: "bubble draft" }, text));
  }

  #item(id) {
    return this.list.querySelector(`[data-id="${id}"]`);
  }

  #atEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR;
  }

  #arrow() {
    $("to-end").hidden = this.#atEnd();
  }
}
