// Popovers above the composer and the sheet of a message: opened by a button, closed by Escape or a tap outside.

import { $, el, icon } from "./dom.js";

let open = null;

export function closeMenus() {
  if (!open) return;
  open.menu.hidden = true;
  open.opener?.setAttribute("aria-expanded", "false");
  open = null;
}

export function openMenu(menu, opener) {
  closeMenus();
  menu.hidden = false;
  opener?.setAttribute("aria-expanded", "true");
  open = { menu, opener };
}

export const isOpen = (menu) => open?.menu === menu;

document.addEventListener("pointerdown", (event) => {
  if (open && !open.menu.contains(event.target) && !open.opener?.contains(event.target)) closeMenus();
});

document.addEventListener("keydown", (event) => {
  if (!open) return;
  const items = [...open.menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") {
    const { opener } = open;
    closeMenus();
    opener?.focus();
  } else if (step && items.length && (at >= 0 || document.activeElement?.tagName !== "TEXTAREA")) {
    event.preventDefault();
    items.at((at + step + items.length) % items.length).focus();
  }
});

/** A menu item with a symbol and words. */
export function item(symbol, words, onclick) {
  return el("button", { type: "button", role: "menuitem", onclick: () => { closeMenus(); onclick(); } }, icon(symbol), el("span", {}, words));
}

/** The actions of one message, on a sheet at the lower edge. */
export function openSheet(title, actions) {
  const buttons = actions.map(([symbol, words, act]) =>
    el("button", { type: "button", className: "action", onclick: () => { $("sheet").close(); act(); } }, icon(symbol), words));
  $("sheet-title").textContent = title;
  $("sheet-body").replaceChildren(...buttons);
  $("sheet").showModal();
}

$("sheet").addEventListener("click", (event) => {
  if (event.target === $("sheet")) $("sheet").close();
});
