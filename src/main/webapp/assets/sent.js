/* Whoever goes back to a page whose form she sent sees what became of it, not "nothing has been sent yet" as the browser kept it. */
(() => {
  "use strict";
  let sent = false;
  addEventListener("submit", () => { sent = true; });
  addEventListener("pageshow", (event) => { if (event.persisted && sent) location.reload(); });
})();
