"use strict";
/* Keys for people who decide a lot: a letter presses what carries it as data-key; in a list of data-items, j and k move,
   x chooses. Pages work without any of this. */
(() => {
  const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;

  const move = (list, step) => {
    const items = [...list.querySelectorAll("[data-item]")];
    const at = items.findIndex((item) => item.closest("li").contains(document.activeElement));
    const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
    if (next) next.focus();
  };

  const choose = (list) => {
    const item = document.activeElement.closest("li");
    const box = item && list.contains(item) ? item.querySelector("input[type=checkbox]") : null;
    if (box) box.checked = !box.checked;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const list = document.querySelector("[data-keys=list]");
    if (list && (event.key === "j" || event.key === "k")) {
      move(list, event.key === "j" ? 1 : -1);
    } else if (list && event.key === "x") {
      choose(list);
    } else if (event.key === "e" && document.querySelector("[data-keys=figure]")) {
      document.querySelector("[data-keys=figure] details").open = true;
      document.querySelector("[data-keys=figure] #value").focus();
    } else {
      const target = /^[a-z]$/.test(event.key) ? document.querySelector(`[data-key="${event.key}"]`) : null;
      if (!target) return;
      if (target.matches("select")) target.focus();
      else target.click();
    }
    event.preventDefault();
  });
})();
