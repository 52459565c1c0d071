// Who one is: the rail on a wide screen, a sheet on a phone.

import { $, el } from "./dom.js";
import { chat, people, preview } from "./state.js";

const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => word[0].toUpperCase()).join("");
const hue = (id) => [...people.keys()].indexOf(id) % 4;

function row(person, current, choose) {
  const { unread, last } = chat(person.id);
  const note = preview(last) || person.about || "Pengguna Telegram";
  const badge = unread ? el("span", { className: "unread", "aria-label": `${unread} pesan baru` }, `${unread}`) : null;
  return el("button", { type: "button", className: "person", "aria-current": person.id === current, onclick: () => choose(person.id) },
    el("span", { className: `avatar hue-${hue(person.id)}`, "aria-hidden": "true" }, initials(person.name)),
    el("span", {}, el("b", {}, person.name), el("small", {}, note)), badge);
}

export function showPeople(current, choose) {
  $("people").replaceChildren(...[...people.values()].map((person) => row(person, current, choose)));
  $("who-name").textContent = people.get(current)?.name ?? "";
  const news = [...people.keys()].some((id) => id !== current && chat(id).unread > 0);
  $("who").classList.toggle("news", news);
}

export function openPeople(current, choose) {
  const picked = (id) => { $("sheet").close(); choose(id); };
  $("sheet-title").textContent = "Masuk sebagai";
  $("sheet-body").replaceChildren(...[...people.values()].map((person) => row(person, current, picked)));
  $("sheet").showModal();
}
