// What is proposed from a report, by keyboard: Enter accepts (it presses the button), Delete dismisses, Tab goes on.
"use strict";
(() => {
  const pending = () => [...document.querySelectorAll(".proposal.pending")];
  const pendingOf = (target) => target instanceof Element && target.closest(".proposal.pending");

  document.addEventListener("keydown", (event) => {
    const proposal = pendingOf(event.target);
    if (!proposal || event.key !== "Delete") return;
    event.preventDefault();
    proposal.querySelector("[name=dismiss]").click();
  });

  document.addEventListener("click", (event) => {
    const proposal = pendingOf(event.target);
    if (!proposal || !event.target.closest("button")) return;
    const others = pending();
    const next = others[others.indexOf(proposal) + 1];
    proposal.classList.remove("pending");
    next?.querySelector("[name=accept]").focus();
  });

  // A text that the server refuses unread is refused in words.
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, (event) => {
      if (event.target.closest("#paste")) document.getElementById("paste-failed").hidden = false;
    });
  }

  // What is typed is kept at the form's own address, whatever button has the focus: htmx would take the button's.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.target.id === "report") event.detail.path = event.target.getAttribute("hx-post");
  });

  // With a key that dismisses, Tab need not stop at the button.
  document.addEventListener("htmx:load", () => {
    for (const button of document.querySelectorAll(".proposal [name=dismiss]")) button.tabIndex = -1;
  });
})();
