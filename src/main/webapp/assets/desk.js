/*
 * Keys for hands that stay on the keyboard; every one of them only does what a link or button of the page does. Single
 * keys can be switched off (WCAG 2.1.4), and mean nothing while somebody types.
 */
(() => {
  "use strict";
  const OFF = "gulou.keys.off";
  const one = (selector) => document.querySelector(selector);
  const rows = () => [...document.querySelectorAll("a[data-row]")];
  const on = one("#keys-on");
  on.checked = !localStorage.getItem(OFF);
  on.addEventListener("change", () => {
    if (on.checked) localStorage.removeItem(OFF); else localStorage.setItem(OFF, "1");
  });

  const typing = (target) => target.matches("input:not([type=checkbox], [type=radio]), select, textarea");

  function row(step) {
    const all = rows();
    if (!all.length) paper(step > 0 ? "next" : "before"); // on the page of a case
    const here = all.findIndex((link) => link.closest("tr").contains(document.activeElement));
    const next = all[Math.min(Math.max(here + step, 0), all.length - 1)];
    if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
  }

  /* Opens what the key belongs to and puts the cursor where the first answer is wanted, else on the button. */
  function open(key) {
    const move = one(`details[data-key="${key}"]`);
    if (!move) return false;
    move.open = true;
    (move.querySelector(".asks textarea, .asks input:not([type=hidden])") ?? move.querySelector("[data-send]")).focus();
    move.scrollIntoView({ block: "nearest" });
    return true;
  }

  function pick() {
    const here = document.activeElement.closest("tr");
    const box = here && here.querySelector("[data-key=x]");
    if (box) box.click();
  }

  function help() {
    const keys = one("#keys");
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
    if (keys.open) keys.scrollIntoView({ block: "nearest" });
  }

  const paper = (detail) => document.dispatchEvent(new CustomEvent("gulou:paper", { detail }));

  /* What came of an act is where she goes on; a browser that was sent to a place on the page does not go there itself. */
  const toTold = () => (one("#told #summary") ?? one("#told"))?.focus();
  toTold();
  addEventListener("load", () => requestAnimationFrame(toTold)); // after a browser that goes there, and takes the focus along

  /* Back in the queue, the keys go on at the case that she comes from. */
  rows().find((link) => `#${link.id}` === location.hash)?.focus();

  /* What can still be taken back counts down; then its button goes, as the server would say no. */
  const counting = setInterval(() => {
    const left = [...document.querySelectorAll("[data-seconds]")];
    if (!left.length) clearInterval(counting);
    for (const seconds of left) {
      seconds.textContent = Math.max(0, Number(seconds.textContent) - 1);
      if (seconds.textContent === "0") seconds.closest("form").remove();
    }
  }, 1000);

  /* Whether she typed or ticked something on this page that would be gone with it. */
  const typed = () => [...document.querySelectorAll("main form :is(input:not([type=hidden]), textarea)")]
    .some((field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked);

  const reading = () => one("#waits").getBoundingClientRect().bottom < 0;

  /* The page of a case in which her decision waits shows by itself what came of it; where she types or reads on it says so. */
  const result = one("#waits a");
  async function ends(patience) {
    const answer = await fetch(`/desk/bulk.xhtml?round=${result.dataset.round}`).catch(() => null);
    const over = answer?.ok && !(await answer.text()).includes('id="running"');
    if (over && !typed() && !reading()) location.replace(result.href);
    else if (over) one("#waits").replaceChildren(result.dataset.ended, " ", result);
    else if (patience > 0) setTimeout(ends, 1000, patience - 1);
  }
  if (result) setTimeout(ends, 1000, 120);

  /* A long list to tick from is narrowed by what is typed; what is ticked stays in sight. */
  for (const box of document.querySelectorAll("[data-narrow]")) {
    box.closest("[hidden]").hidden = false;
    box.addEventListener("input", () => {
      const words = box.value.trim().toLowerCase();
      for (const label of one(box.dataset.narrow).children) {
        label.hidden = !label.textContent.toLowerCase().includes(words) && !label.querySelector(":checked");
      }
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault(); // it narrows, and sends nothing
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const send = event.target.closest("details[data-key]")?.querySelector("[data-send]");
      if (send) { event.preventDefault(); send.click(); }
      return;
    }
    if (event.key === "Enter" && event.target.matches("main td a, main th a")) {
      event.preventDefault();
      event.target.click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !on.checked) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const done = {
      j: () => row(1),
      k: () => row(-1),
      x: pick,
      a: () => open("a"),
      r: () => open("r"),
      i: () => open("i"),
      n: () => one("button[data-key=n]")?.click(),
      u: () => one("a[data-key=u]")?.click(),
      z: () => one("button[data-key=z]")?.click(),
      "+": () => paper("larger"),
      "=": () => paper("larger"),
      "-": () => paper("smaller"),
      t: () => paper("turn"),
      "/": () => one("[data-key='/']")?.focus(),
      "?": help,
    }[event.key];
    if (done) { event.preventDefault(); done(); }
  }, true); // before the table of PrimeFaces, which keeps Enter from the links inside it
})();
