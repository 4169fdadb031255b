/*
 * The papers of a case: larger and smaller all together, turned each file for itself. How large she reads stays on her
 * computer for the next case; a turn is of this file alone and is forgotten with the page.
 */
(() => {
  "use strict";
  const SIZE = "gulou.papers.size";
  const SIZES = [50, 75, 100, 125, 150, 200, 300, 400];
  const USUAL = 100;
  const tools = document.getElementById("paper-tools");
  if (!tools) return;
  const pages = document.querySelector(".pages");
  const shown = tools.querySelector("output");
  const kept = Number(localStorage.getItem(SIZE));
  let size = SIZES.includes(kept) ? kept : USUAL;

  /* What stood at the edge of what is seen stays there, whatever the size. */
  function sized(to) {
    const across = pages.scrollLeft / pages.scrollWidth;
    const down = pages.scrollTop / pages.scrollHeight;
    size = to;
    localStorage.setItem(SIZE, size);
    pages.style.setProperty("--size", size / 100);
    shown.textContent = `${size} %`;
    pages.scrollLeft = across * pages.scrollWidth;
    pages.scrollTop = down * pages.scrollHeight;
  }

  const larger = () => sized(SIZES.find((one) => one > size) ?? size);
  const smaller = () => sized(SIZES.findLast((one) => one < size) ?? size);

  /* A picture on its side needs to know its shape, to be as wide as the column once it lies. */
  function shaped({ target }) {
    target.parentElement.style.setProperty("--shape", target.naturalWidth / target.naturalHeight || 1);
  }

  function turn(figure) {
    const turned = (Number(figure.dataset.turn ?? 0) + 90) % 360;
    figure.dataset.turn = turned;
    for (const page of figure.querySelectorAll(".sheet img")) {
      page.addEventListener("load", shaped, { once: true });
      shaped({ target: page });
    }
  }

  /* The file that stands in the middle of what is seen. */
  function inView() {
    const middle = pages.getBoundingClientRect().top + pages.clientHeight / 2;
    const all = [...pages.querySelectorAll("figure")];
    return all.findLast((figure) => figure.getBoundingClientRect().top <= middle) ?? all[0];
  }

  /* From file to file, beginning with the first. */
  function goes(step) {
    const all = [...pages.querySelectorAll("figure")];
    const here = all.findIndex((figure) => figure.contains(document.activeElement));
    const there = all[Math.min(Math.max(here + step, 0), all.length - 1)];
    if (!there) return;
    there.focus({ preventScroll: true });
    pages.scrollTop = there.offsetTop;
    pages.scrollIntoView({ block: "nearest" });
  }

  tools.addEventListener("click", ({ target }) => {
    const act = { larger, smaller, usual: () => sized(USUAL) }[target.closest("button")?.dataset.act];
    if (act) act();
  });
  pages.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-act=turn]");
    if (button) turn(button.closest("figure"));
  });
  document.addEventListener("gulou:paper", ({ detail }) => {
    ({ larger, smaller, turn: () => turn(inView()), next: () => goes(1), before: () => goes(-1) })[detail]?.();
  });

  for (const tool of [tools, ...pages.querySelectorAll("button[data-act=turn]")]) tool.hidden = false;
  sized(size);
})();
