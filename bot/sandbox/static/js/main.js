// The page: who one is, what happens in their chat, and what they do.

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { $, el } from "./dom.js";
import { Log } from "./log.js";
import { openSheet } from "./menus.js";
import { alertBox, banner, copy, toast } from "./notice.js";
import { openPeople, showPeople } from "./people.js";
import { chat, people, take } from "./state.js";

const EXAMPLES = [
  ["Catatan kegiatan", "pelatihan jurnalistik operator humas opd sama kelurahan, rabu 24/9 kemarin, diskominfo, temanya agenda setting dan narasi tunggal, narsum ketua pwi cilegon ahmad fauzi chan, kepala dinas pak agus zulkarnain buka acara"],
  ["Catatan singkat", "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga pak lurah hadir bersihin got biar ga banjir"],
  ["Pertanyaan", "hashtag resmi buat program saban juare apa?"],
];

let current = 0;
const composer = new Composer(() => current);
const log = new Log({
  command: (text) => composer.say(text),
  press,
  rewrite: (message) => composer.rewrite(message),
  menu: (message) => {
    const text = message.text ?? message.caption ?? "";
    const mine = !message.from.is_bot;
    const actions = [["reply", "Balas", () => composer.reply(message)]];
    if (text) actions.unshift(["copy", "Salin teks", () => copy(text)]);
    if (mine && message.text) actions.push(["pen", "Sunting", () => composer.rewrite(message)]);
    openSheet(mine ? "Pesan Anda" : "Pesan NARA", actions);
  },
});

function choose(id) {
  current = id;
  sessionStorage.setItem("person", id);
  chat(id).unread = 0;
  log.show(id);
  showPeople(current, choose);
  composer.focus();
}

async function press(message, button, node) {
  if (node.getAttribute("aria-busy") === "true") return;
  node.setAttribute("aria-busy", "true");
  const here = chat(current);
  const done = () => node.removeAttribute("aria-busy");
  setTimeout(done, 15_000);
  try {
    const { id } = await api.press(current, message.message_id, button.callback_data);
    const answered = early.get(id);
    if (answered) answer(answered, done);
    else here.waiting.set(id, (data) => answer(data, done));
  } catch (error) {
    done();
    toast(error.message, true);
  }
}

const early = new Map(); // answers that came before the press itself returned

function answer(data, done) {
  done();
  if (data.show_alert && data.text) alertBox(data.text);
  else toast(data.text);
}

function seen(event, history) {
  if (event.kind === "answer" && !history) early.set(event.data.callback_query_id, event.data);
  take(event, history);
  if (history || event.chat !== current) return;
  chat(current).unread = 0;
  if (event.kind === "message") log.add(event.data);
  else if (event.kind === "edit") log.replace(event.data);
  else if (event.kind === "delete") log.remove(event.data.message_id);
  else if (event.kind === "action" || event.kind === "draft") log.refresh();
}

async function follow(after) {
  let next = after;
  for (;;) {
    try {
      const batch = await api.events(next, 20);
      banner("");
      batch.events.forEach((event) => seen(event, false));
      if (batch.events.length) showPeople(current, choose);
      next = batch.next;
    } catch (error) {
      if (error.status === 403) return location.reload();
      banner("Sambungan ke bot terputus. Menyambung kembali…");
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
}

function showExamples() {
  $("examples").replaceChildren(...EXAMPLES.map(([title, text]) =>
    el("button", { type: "button", className: "example", onclick: () => composer.say(text) }, el("small", {}, title), el("span", {}, text))));
  $("start").onclick = () => composer.say("/start");
  $("who").onclick = () => openPeople(current, choose);
}

async function start() {
  const { bot, people: known } = await api.hello();
  known.forEach((person) => people.set(person.id, person));
  if (bot.description) $("empty-text").textContent = bot.description;
  showExamples();
  const past = await api.events(0, 0);
  past.events.forEach((event) => seen(event, true));
  const before = Number(sessionStorage.getItem("person"));
  choose(people.has(before) ? before : known[0].id);
  follow(past.next);
}

start().catch((error) => banner(error.message));
