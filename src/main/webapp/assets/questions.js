/* Comfort for who points: what is chosen on the panel of a question shows at once what belongs to it. By keyboard a choice
   may pass through others on its way, so that the button beside it asks for that. */
let pointed = false;
document.addEventListener("pointerdown", () => { pointed = true; }, true);
document.addEventListener("keydown", () => { pointed = false; }, true);

const form = document.getElementById("fill");
form?.addEventListener("change", ({ target }) => {
  const value = target.dataset.again;
  if (!value || !pointed) return;
  const again = document.createElement("button");
  again.name = "do";
  again.value = value;
  again.hidden = true;
  form.append(again);
  form.requestSubmit(again);
});

/* Buttons of this page take along what is typed; whoever leaves it otherwise is asked first. */
let unkept = form?.dataset.unkept === "true";
form?.addEventListener("input", () => { unkept = true; });
form?.addEventListener("submit", () => { unkept = false; });
document.getElementById("cancel")?.addEventListener("click", () => { unkept = false; });
window.addEventListener("beforeunload", (event) => { if (unkept) event.preventDefault(); });
