/* The link beside an address leads to the archive's form with what is typed; without this, with what is stored. */
"use strict";

for (const link of document.querySelectorAll("a.archive-link")) {
  const control = document.getElementById(link.dataset.control);
  control?.addEventListener("input", () => {
    const address = control.value.trim();
    link.href = /^https?:\/\//.test(address) ? `${link.dataset.form}/${address}` : link.dataset.form;
  });
}
