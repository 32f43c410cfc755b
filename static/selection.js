// Words of the report's text go into any field. With the text in focus, arrow keys select words (with Shift
// more of them) and paragraphs, and Enter asks for the field; what the mouse selects asks at once.
"use strict";
(() => {
  const SENTENCE = /\s+/g;
  let chosen = null; // the words, their paragraph, and the keyboard's first and last word in it
  let menu = null;

  const textOf = () => document.querySelector("section.text");
  const paragraphs = () => [...document.querySelectorAll("section.text .paragraph")];
  const isText = (target) => target instanceof Element && target.matches("section.text");

  // The words of a paragraph, each with the text node and the places where it begins and ends.
  const wordsOf = (paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const words = [];
    let goesOn = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(".number")) continue;
      for (const match of node.data.matchAll(/\S+/g)) {
        const end = { node, offset: match.index + match[0].length };
        // A word of which a part is marked stands in two nodes.
        if (goesOn && match.index === 0) words.at(-1).end = end;
        else words.push({ start: { node, offset: match.index }, end });
      }
      goesOn = node.data !== "" && /\S$/.test(node.data);
    }
    return words;
  };

  const select = (paragraph, first, last) => {
    const words = wordsOf(paragraph);
    if (!words.length) return;
    const [from, to] = [Math.min(first, last), Math.max(first, last)].map((n) => Math.min(Math.max(n, 0), words.length - 1));
    const { start } = words[from], { end } = words[to];
    getSelection().setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    paragraph.scrollIntoView({ block: "nearest" });
    chosen = { ...read(), first: Math.min(Math.max(first, 0), words.length - 1), last: Math.min(Math.max(last, 0), words.length - 1) };
  };

  // What is selected in the text, without the paragraphs' numbers; null if nothing is.
  const read = () => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const node = range.startContainer;
    const paragraph = (node instanceof Element ? node : node.parentElement).closest("section.text .paragraph");
    if (!paragraph) return null;
    const copy = range.cloneContents();
    for (const number of copy.querySelectorAll(".number")) number.remove();
    const words = copy.textContent.replace(SENTENCE, " ").trim();
    return words && { words, paragraph, where: paragraph.querySelector(".number").textContent.trim() };
  };

  const move = (key, isLonger) => {
    const all = paragraphs();
    const at = chosen ? all.indexOf(chosen.paragraph) : -1;
    if (at < 0) return select(all[0], 0, 0);
    if (key === "ArrowDown") return select(all[Math.min(at + 1, all.length - 1)], 0, 0);
    if (key === "ArrowUp") return select(all[Math.max(at - 1, 0)], 0, 0);
    const last = (chosen.last ?? 0) + (key === "ArrowRight" ? 1 : -1);
    return select(all[at], isLonger ? (chosen.first ?? 0) : last, last);
  };

  // The fields of the form that take words, each under the row that it belongs to; and what adds a row.
  const fields = () =>
    [...document.querySelectorAll("#source .cell, #approach .cell, #content-of-report .cell")]
      .flatMap((cell) => [...cell.querySelectorAll("input:not([type=checkbox], [type=file], [type=hidden]), textarea")])
      .filter((field) => field.labels.length && field.id !== "id_pasted");
  const adders = () => [...document.querySelectorAll("#content-of-report button[name=add]")];

  const headingOf = (field) => {
    const row = field.closest(".row")?.querySelector("legend .label")?.textContent ?? "";
    const heading = field.closest(".section, .step")?.querySelector("h3, h2")?.lastChild.textContent ?? "";
    return `${heading} ${row}`.replace(SENTENCE, " ").trim();
  };
  const labelOf = (control) =>
    (control.labels?.length ? control.labels[0] : control).textContent.replace(SENTENCE, " ").trim();

  const build = () => {
    const given = textOf().dataset;
    menu = document.createElement("div");
    menu.className = "send";
    menu.setAttribute("role", "group");
    menu.setAttribute("aria-label", given.ask);
    const quoted = document.createElement("q");
    const label = document.createElement("label");
    const filter = document.createElement("input");
    const list = document.createElement("select");
    const button = document.createElement("button");
    label.textContent = given.ask;
    filter.id = "send-filter";
    label.htmlFor = filter.id;
    filter.autocomplete = "off";
    list.size = 8;
    list.id = "send-fields";
    list.setAttribute("aria-label", given.fields);
    filter.setAttribute("aria-controls", list.id);
    button.type = "button";
    button.textContent = given.send;
    menu.append(quoted, label, filter, list, button);
    filter.addEventListener("input", fill);
    button.addEventListener("click", send);
    list.addEventListener("dblclick", send);
    menu.addEventListener("keydown", press);
    // What is typed here is no part of the report: it is not kept.
    for (const kind of ["input", "change"]) menu.addEventListener(kind, (event) => event.stopPropagation());
  };

  const fill = () => {
    const [filter, list] = [menu.querySelector("input"), menu.querySelector("select")];
    const asked = filter.value.toLowerCase().split(SENTENCE).filter(Boolean);
    list.replaceChildren();
    for (const control of [...fields(), ...adders()]) {
      const text = `${headingOf(control)}: ${labelOf(control)}`;
      if (!asked.every((word) => text.toLowerCase().includes(word))) continue;
      const option = new Option(text);
      option.control = control;
      list.append(option);
    }
    list.selectedIndex = list.length ? 0 : -1;
  };

  const open = () => {
    if (!menu?.isConnected) build();
    menu.querySelector("q").textContent = chosen.words;
    chosen.paragraph.after(menu);
    fill();
  };

  const close = () => {
    menu?.remove();
    textOf()?.focus();
  };

  const press = (event) => {
    const list = menu.querySelector("select");
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target.type !== "button") send();
    else if (event.target !== list && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      const to = list.selectedIndex + (event.key === "ArrowDown" ? 1 : -1);
      list.selectedIndex = Math.min(Math.max(to, 0), list.length - 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const type = (field, words) => {
    field.value = words;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  };

  const send = () => {
    const control = menu.querySelector("select").selectedOptions[0]?.control;
    if (!control) return;
    if (control instanceof HTMLButtonElement) return addRow(control);
    for (let folded = control.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
    // Over nothing that is typed: more words come behind it.
    type(control, [control.value.trim(), chosen.words].filter(Boolean).join(" "));
    const where = control.closest(".row, #row-approach")?.querySelector('[name$="-where"]');
    if (where && where !== control && !where.value.trim()) type(where, chosen.where);
    control.scrollIntoView({ block: "nearest" });
    close();
  };

  // Once the row is there, its fields are asked for.
  const addRow = (button) => {
    const heading = headingOf(button);
    const added = new AbortController();
    document.addEventListener("htmx:afterSettle", (event) => {
      // The form keeps itself meanwhile: what settles then is not the row.
      if (event.detail.requestConfig?.elt !== button) return;
      added.abort();
      menu.querySelector("input").value = heading;
      fill();
      menu.querySelector("input").focus();
    }, { signal: added.signal });
    button.click();
  };

  document.addEventListener("keydown", (event) => {
    if (!isText(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith("Arrow")) move(event.key, event.shiftKey);
    // A paragraph that was decided on meanwhile was drawn anew.
    else if (event.key === "Enter" && (chosen = chosen?.paragraph.isConnected ? chosen : read())) {
      open();
      menu.querySelector("input").focus();
    } else return;
    event.preventDefault();
  });

  document.addEventListener("mouseup", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("section.text") || event.target.closest(".send, button")) return;
    chosen = read();
    if (chosen) open();
    else menu?.remove();
  });

  // The help of it stands where a script can keep what it says.
  const tell = () => document.getElementById("select-help")?.removeAttribute("hidden");
  document.addEventListener("htmx:load", tell);
  document.addEventListener("DOMContentLoaded", tell);
})();
