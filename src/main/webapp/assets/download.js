/* A file that takes its time shows how far it is. The browser itself downloads it; this only asks the portal meanwhile. */
(() => {
  "use strict";
  const box = document.getElementById("download");
  if (!box) return;
  const status = box.querySelector("[role=status]");
  const figure = box.querySelector(".figure");
  const bar = box.querySelector("progress");
  const going = status.textContent;
  const PATIENCE = 60; // half a minute without a word: there was nothing to download, or it does not come

  function word() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
  }

  const said = (words, ...figures) => words.replace(/\{(\d)\}/g, (all, at) => figures[at].toLocaleString(document.documentElement.lang));

  function failed() {
    status.textContent = status.dataset.failed;
    figure.textContent = "";
    bar.hidden = true;
  }

  /* What the portal knows of it: nothing yet, or how much of how much; a page to sign in at says that nothing comes. */
  async function told(mine) {
    const answer = await fetch(`/desk/download?word=${mine}`, { redirect: "manual" });
    if (answer.type === "opaqueredirect") return ["failed"];
    return answer.status === 200 ? (await answer.text()).split(" ") : [];
  }

  async function look(mine, unit, silent) {
    const words = await told(mine).catch(() => []);
    if (box.dataset.word !== mine) return;
    const [done, all] = words.slice(-2).map(Number);
    if (words[0] === "failed") {
      failed();
    } else if (words.length && done >= all) {
      bar.max = bar.value = 1;
      figure.textContent = said(box.dataset[`all${unit}`], done);
      status.textContent = status.dataset.ready;
    } else if (silent < PATIENCE) {
      if (words.length) {
        bar.max = all;
        bar.value = done;
        figure.textContent = said(box.dataset[`far${unit}`], done, all);
      }
      window.setTimeout(look, 500, mine, unit, words.length ? 0 : silent + 1);
    } else {
      failed();
    }
  }

  function begins(unit) {
    const mine = box.dataset.word = word();
    status.textContent = going;
    figure.textContent = "";
    bar.removeAttribute("value");
    bar.hidden = false;
    box.hidden = false;
    window.setTimeout(look, 100, mine, unit, 0);
    return mine;
  }

  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[download]");
    if (!link) return;
    const address = new URL(link.href);
    address.searchParams.set("word", begins(address.pathname.endsWith("/files.zip") ? "Files" : "Cases"));
    link.href = address;
  }, true);
  document.addEventListener("submit", ({ target, submitter }) => {
    const unit = [["/desk/files.zip", "Files"], ["/desk/dossier.zip", "Cases"]].find(([door]) => submitter?.formAction.endsWith(door))?.[1];
    if (!unit) return;
    if (!document.querySelector("input[name=case]:checked")) return; // the page that comes says so
    const sent = target.querySelector("input[name=word]") ?? target.appendChild(document.createElement("input"));
    Object.assign(sent, { type: "hidden", name: "word", value: begins(unit) });
  });
})();
