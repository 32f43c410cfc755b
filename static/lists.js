/* What a list can't do by links and forms alone. Without this script all of it still works, page by page. */
"use strict";

const list = () => document.getElementById("list");
const menus = () => [...document.querySelectorAll("#list details[open]")];

/* Empty controls stay out of the address. */
document.addEventListener("htmx:configRequest", (event) => {
  const { parameters, elt } = event.detail;
  if (elt.tagName !== "FORM") return;
  for (const name of new Set(Object.keys(parameters))) if (parameters[name] === "") delete parameters[name];
});

/* What could not be read is answered with a page that says so: go there. */
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, pathInfo } = event.detail;
  if (xhr.status < 400) return;
  event.detail.isError = false;
  window.location.assign(pathInfo.finalRequestPath || pathInfo.requestPath);
});

/* The menu that was open stays open, the focus stays where it was, and the new count is spoken.
   After a search it closes: it would cover what was found. */
let open = [];
let focused = "";
let isSearch = false;
document.addEventListener("htmx:beforeSwap", (event) => {
  isSearch = event.detail.requestConfig?.elt.tagName === "FORM";
  open = menus().map((menu) => menu.id).filter(Boolean);
  focused = isSearch && open.length ? "" : document.activeElement.id;
});
document.addEventListener("htmx:afterSettle", () => {
  if (!isSearch) for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  const menu = open.length ? `open-${open[0].replace("menu-", "")}` : "ask-q";
  const target = document.getElementById(focused) || document.getElementById(menu);
  target?.focus({ preventScroll: true });
  const count = document.getElementById("count");
  document.getElementById("found").textContent = count ? count.textContent.trim() : "";
});

/* Escape closes a menu, and so does looking elsewhere. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    const holds = menu.contains(document.activeElement);
    menu.open = false;
    if (holds) menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  for (const menu of menus()) if (list() && !menu.contains(event.target)) menu.open = false;
});
