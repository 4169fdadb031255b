/* Says what goes on while a form is answered that takes its time, and lets nobody press its buttons twice. */
for (const form of document.querySelectorAll("form[data-busy]")) {
  form.addEventListener("submit", ({ submitter }) => {
    if (submitter?.hasAttribute("formmethod")) return;
    const said = document.createElement("div");
    said.className = "note busy";
    said.setAttribute("role", "status");
    const words = document.createElement("p");
    words.textContent = form.dataset.busy;
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", form.dataset.busy);
    said.append(words, bar);
    form.append(said);
    // a button that is shut before the form is sent would not be sent with it
    window.setTimeout(() => { for (const button of form.querySelectorAll("button")) button.disabled = true; });
  });
}
// the page as the back button finds it, when all is answered
window.addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  for (const said of document.querySelectorAll(".busy")) said.remove();
  for (const button of document.querySelectorAll("form[data-busy] button")) button.disabled = false;
});
