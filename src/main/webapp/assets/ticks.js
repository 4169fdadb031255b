/* One box ticks all of a list or none; it is seen where this runs, and shows how the others stand. */
(() => {
  "use strict";
  const all = document.querySelector("[data-ticks]");
  if (!all) return;
  const each = () => [...document.querySelectorAll(`input[name="${all.dataset.ticks}"][type=checkbox]`)];

  function told() {
    const ticked = each().filter((box) => box.checked).length;
    all.checked = ticked > 0 && ticked === each().length;
    all.indeterminate = ticked > 0 && !all.checked;
  }

  all.closest("label").hidden = false;
  all.addEventListener("change", () => { for (const box of each()) box.checked = all.checked; });
  document.addEventListener("change", ({ target }) => { if (target.name === all.dataset.ticks) told(); });
  told();
})();
