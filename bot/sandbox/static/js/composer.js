// Writing and sending: text, files, replies, and the list of commands.

import * as api from "./api.js";
import { $, el, icon } from "./dom.js";
import { size } from "./format.js";
import { closeMenus, isOpen, item, openMenu } from "./menus.js";
import { toast } from "./notice.js";
import { preview } from "./state.js";

const touch = matchMedia("(pointer: coarse)");

export class Composer {
  constructor(person) {
    this.person = person; // () => id of who is writing
    this.files = [];
    this.replying = null;
    this.rewriting = null;
    this.area = $("text");
    this.#listen();
    this.#moreMenu();
    this.area.placeholder = innerWidth < 860 ? "Tulis catatan…" : "Tulis catatan kegiatan, pertanyaan, atau perintah…";
  }

  focus() {
    if (!touch.matches) this.area.focus();
  }

  reply(message) {
    this.replying = message;
    this.#pending();
    this.area.focus();
  }

  rewrite(message) {
    [this.rewriting, this.replying, this.files] = [message, null, []];
    this.area.value = message.text;
    this.#pending();
    this.area.focus();
  }

  addFiles(files) {
    this.files.push(...[...files].map((file) => ({ file, photo: false })));
    this.#pending();
    this.focus();
  }

  /** Send these words as they are (an example, a command that was tapped). */
  say(text) {
    return this.#try(() => api.say(this.person(), text));
  }

  async #send() {
    const text = this.area.value;
    const { files, replying, rewriting } = this;
    if (!text.trim() && !files.length) return;
    [this.area.value, this.files, this.replying, this.rewriting] = ["", [], null, null];
    this.#pending();
    closeMenus();
    const sent = await this.#try(async () => {
      if (rewriting) return api.rewrite(this.person(), rewriting.message_id, text);
      const asCaption = files.length === 1 && text.length <= 1024;
      if (text.trim() && !asCaption) await api.say(this.person(), text, replying?.message_id);
      for (const { file, photo } of files) await api.sendFile(this.person(), file, asCaption ? text : "", photo);
      return true;
    });
    if (!sent && !this.area.value) this.area.value = text;
    this.#grow();
  }

  async #try(act) {
    try {
      await act();
      return true;
    } catch (error) {
      toast(error.message, true);
      return false;
    }
  }

  #listen() {
    $("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || touch.matches) return;
      event.preventDefault();
      this.#send();
    });
    this.area.addEventListener("input", () => {
      this.#grow();
      this.#suggest();
    });
    this.area.addEventListener("paste", (event) => {
      if (event.clipboardData.files.length) {
        event.preventDefault();
        this.addFiles(event.clipboardData.files);
      }
    });
    $("attach").onclick = () => $("file").click();
    $("file").onchange = () => { this.addFiles($("file").files); $("file").value = ""; };
    $("picture").onchange = () => {
      this.files.push(...[...$("picture").files].map((file) => ({ file, photo: true })));
      $("picture").value = "";
      this.#pending();
    };
    $("open-commands").onclick = () => (isOpen($("commands")) ? closeMenus() : this.#openCommands(""));
    this.#dropping();
  }

  #dropping() {
    let depth = 0;
    const here = document.querySelector(".chat");
    const show = (event, change) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      depth = Math.max(0, depth + change);
      $("drop").hidden = depth === 0;
    };
    here.addEventListener("dragenter", (event) => show(event, 1));
    here.addEventListener("dragleave", (event) => show(event, -1));
    here.addEventListener("dragover", (event) => show(event, 0));
    here.addEventListener("drop", (event) => {
      show(event, -depth);
      if (event.dataTransfer.files.length) this.addFiles(event.dataTransfer.files);
    });
  }

  #moreMenu() {
    const send = (kind) => () => this.#try(() => api.sample(this.person(), kind));
    $("more").append(
      item("file", "Berkas", () => $("file").click()),
      item("image", "Foto", () => $("picture").click()),
      item("sticker", "Stiker", send("sticker")),
      item("mic", "Pesan suara", send("voice")),
      item("pin", "Lokasi", send("location")),
    );
    $("open-more").onclick = () => {
      if (isOpen($("more"))) return closeMenus();
      openMenu($("more"), $("open-more"));
      return $("more").querySelector("button").focus();
    };
  }

  #suggest() {
    const typed = this.area.value;
    if (/^\/\w*$/.test(typed)) this.#openCommands(typed.slice(1));
    else if (isOpen($("commands"))) closeMenus();
  }

  async #openCommands(start) {
    let all = [];
    if (!(await this.#try(async () => { all = await api.commands(this.person()); }))) return;
    const fitting = all.filter(({ command }) => command.startsWith(start.toLowerCase()));
    if (start && !fitting.length) return closeMenus();
    const rows = fitting.map(({ command, description }) =>
      el("button", { type: "button", role: "menuitem", onclick: () => this.#command(command) },
        el("code", {}, `/${command}`), el("span", {}, description)));
    $("commands").replaceChildren(...(rows.length ? rows : [el("p", {}, "Bot belum memasang daftar perintah.")]));
    openMenu($("commands"), $("open-commands"));
    if (document.activeElement !== this.area) rows[0]?.focus();
  }

  #command(command) {
    closeMenus();
    this.area.value = "";
    this.#grow();
    this.say(`/${command}`);
    this.focus();
  }

  #pending() {
    const chips = this.files.map((pending) => this.#chip(pending.photo ? "image" : "file", pending.file.name, size(pending.file.size), () => {
      this.files = this.files.filter((other) => other !== pending);
    }));
    const about = this.rewriting ?? this.replying;
    if (about) {
      const chip = this.#chip(this.rewriting ? "pen" : "reply", preview(about), "", () => {
        if (this.rewriting) this.area.value = "";
        [this.replying, this.rewriting] = [null, null];
      });
      chip.classList.add("reply");
      chips.unshift(chip);
    }
    $("pending").replaceChildren(...chips);
    $("pending").hidden = chips.length === 0;
    this.#grow();
  }

  #chip(symbol, name, note, drop) {
    const remove = () => { drop(); this.#pending(); };
    return el("div", { className: "chip" }, icon(symbol), el("span", {}, name), note ? el("small", {}, note) : null,
      el("button", { type: "button", "aria-label": `Batalkan ${name}`, onclick: remove }, icon("close")));
  }

  #grow() {
    this.area.style.height = "auto";
    this.area.style.height = `${this.area.scrollHeight + 2}px`;
    $("send").disabled = !this.area.value.trim() && !this.files.length;
  }
}
