// Where in the report: up and down arrows step through paragraphs, from the last one that was typed.
"use strict";
(() => {
  let last = "";

  const isWhere = (control) => control instanceof HTMLInputElement && control.name.endsWith("-where");

  const stepped = (text, by) => {
    const parts = /^(\D*)(\d+)(.*)$/.exec(text);
    if (!parts) return by > 0 ? "¶1" : text;
    return `${parts[1]}${Math.max(1, Number(parts[2]) + by)}${parts[3]}`;
  };

  document.addEventListener("keydown", (event) => {
    if (!isWhere(event.target) || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    const by = event.key === "ArrowDown" ? 1 : -1;
    event.target.value = event.target.value ? stepped(event.target.value, by) : last || stepped("", 1);
    event.target.dispatchEvent(new Event("input", { bubbles: true }));
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
  });

  document.addEventListener("change", (event) => {
    if (isWhere(event.target) && event.target.value.trim()) last = event.target.value.trim();
  });
})();
