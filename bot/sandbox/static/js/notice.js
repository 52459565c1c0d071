// Small words to the person: toasts, alerts, the banner of a lost connection.

import { $, el } from "./dom.js";

export function toast(text, wrong = false) {
  if (!text) return;
  const node = el("div", { className: wrong ? "toast wrong" : "toast" }, text);
  $("toasts").append(node);
  setTimeout(() => node.remove(), Math.max(2600, text.length * 55));
}

export function alertBox(text) {
  $("alert-text").textContent = text;
  $("alert").showModal();
}

export function banner(text) {
  $("banner").textContent = text;
  $("banner").hidden = !text;
}

/** Copy exactly this text; the older way is for browsers that refuse the clipboard without a gesture. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", { value: text, className: "visually-hidden" });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  toast("Teks disalin.");
}
