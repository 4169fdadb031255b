/* A file that takes its time shows how far it is. The browser itself downloads it; this only asks the portal meanwhile. */
(() => {
  "use strict";
  const box = document.getElementById("download");
  if (!box) return;
  const status = box.querySelector("[role=status]");
  const figure = box.querySelector(".figure");
  const bar = box.querySelector("progress");
  const going = status.textContent;
  const PATIENCE = 60; // half a minute without a word, and the bar goes: there was nothing to download

  function word() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
  }

  async function look(mine, silent) {
    const answer = await fetch(`/desk/download?word=${mine}`);
    const told = answer.status === 200 ? (await answer.text()).split(" ") : [];
    if (box.dataset.word !== mine) return;
    const [done, all] = told.slice(-2).map(Number);
    if (told[0] === "failed") {
      status.textContent = status.dataset.failed;
    } else if (told.length && done >= all) {
      bar.max = bar.value = 1;
      figure.textContent = done;
      status.textContent = status.dataset.ready;
    } else if (silent < PATIENCE) {
      if (told.length) {
        bar.max = all;
        bar.value = done;
        figure.textContent = `${done} / ${all}`;
      }
      window.setTimeout(look, 500, mine, told.length ? 0 : silent + 1);
    } else {
      box.hidden = true;
    }
  }

  function begins() {
    const mine = box.dataset.word = word();
    status.textContent = going;
    figure.textContent = "";
    bar.removeAttribute("value");
    box.hidden = false;
    window.setTimeout(look, 100, mine, 0);
    return mine;
  }

  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[download]");
    if (!link) return;
    const address = new URL(link.href);
    address.searchParams.set("word", begins());
    link.href = address;
  }, true);
  document.addEventListener("submit", ({ target, submitter }) => {
    if (!submitter?.formAction.endsWith("/desk/files.zip")) return;
    const sent = target.querySelector("input[name=word]") ?? target.appendChild(document.createElement("input"));
    Object.assign(sent, { type: "hidden", name: "word", value: begins() });
  });
})();
