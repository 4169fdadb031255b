/* The search box works without this file. With it, what fits is listed while one types; the server finds it. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-suggest]");
  if (!form) return;
  const input = form.querySelector("input");
  const list = document.createElement("ul");
  const told = document.createElement("p");
  let asked = 0, timer;
  list.id = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  told.className = "unseen";
  told.setAttribute("role", "status");
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }
  form.append(list, told);

  const current = () => list.querySelector("[aria-selected=true]");
  const show = (on) => { list.hidden = !on; input.setAttribute("aria-expanded", String(on)); if (!on) mark(null); };

  function mark(option) {
    current()?.setAttribute("aria-selected", "false");
    input.removeAttribute("aria-activedescendant");
    if (!option) return;
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function option({ label, note, address }, at) {
    const item = document.createElement("li");
    const small = document.createElement("small");
    item.id = `${list.id}-${at}`;
    item.dataset.address = address;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    small.textContent = note;
    item.append(label, small);
    return item;
  }

  async function find() {
    const mine = ++asked;
    let found = [];
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(input.value)}`);
      if (answer.ok) found = await answer.json();
    } catch { /* without an answer the box is what it was */ }
    if (mine !== asked) return;
    list.replaceChildren(...found.map(option));
    show(found.length > 0 && document.activeElement === input);
    told.textContent = found.length ? form.dataset.found.replace("{0}", found.length) : "";
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(find, 150);
  });
  input.addEventListener("keydown", (event) => {
    const all = [...list.children];
    const at = all.indexOf(current());
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      event.preventDefault();
      show(true);
      mark(all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1 + (at < 0))) % all.length]);
    } else if (event.key === "Enter" && !event.isComposing && at >= 0 && !list.hidden) {
      event.preventDefault();
      location.assign(all[at].dataset.address);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    }
  });
  input.addEventListener("blur", () => show(false));
  list.addEventListener("mousedown", (event) => {
    const chosen = event.target.closest("[role=option]");
    event.preventDefault();
    if (chosen) location.assign(chosen.dataset.address);
  });
})();
