/*
 * Forms work without this file. With it answers are kept as they are typed, and what they newly ask appears at once:
 * the server decides both, this only posts the form in the background and brings the page up to what comes back.
 */
(() => {
  "use strict";
  const form = document.querySelector("form[data-live]");
  if (!form) return;
  document.documentElement.dataset.script = "on";
  const questions = document.getElementById("questions");
  const status = document.getElementById("status");
  const touched = new Set();
  let timer, saving = null, waiting = null, dirty = false, stopped = false;

  const say = (key) => { status.textContent = status.dataset[key]; };

  const seen = () => questions.querySelector("[name='-seen']");
  const marks = () => new Map([...seen().value.matchAll(/(\S+) (\S+)/g)].map(([, path, mark]) => [path, mark]));
  const join = (pairs) => pairs.map((pair) => pair.join(" ")).join(" ");

  /* Of a long form only what was touched since the last time goes over the line. */
  function answers() {
    const all = new FormData(form);
    const sent = new FormData();
    for (const name of touched) {
      sent.append("-asked", name);
      for (const value of all.getAll(name)) if (!(value instanceof File)) sent.append(name, value);
    }
    sent.append("-seen", join([...marks()].filter(([path]) => touched.has(path))));
    sent.append("save", "auto");
    return sent;
  }

  async function save() {
    if (saving || stopped) return;
    dirty = false;
    const body = answers();
    const going = [...touched];
    touched.clear();
    const patience = new AbortController();
    setTimeout(() => patience.abort(), 8000);
    saving = fetch(location.href, { method: "POST", body, signal: patience.signal });
    try {
      const answer = await saving;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("questions");
      const live = page.querySelector("form[data-live]");
      if (live && live.dataset.live !== form.dataset.live) { stopped = true; say("earlier"); } /* led on to a page before */
      else if (fresh) take(fresh, going);
      else { stopped = true; say(answer.status === 409 ? "elsewhere" : "signedOut"); }
    } catch {
      for (const name of going) touched.add(name);
      say("offline");
    }
    saving = null;
    if (waiting) form.requestSubmit(waiting);
    else if (dirty) again(500);
  }

  function later(pause, name) {
    dirty = true;
    touched.add(name);
    again(pause);
  }

  function again(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function take(fresh, saved) {
    const asked = () => [...questions.querySelectorAll("[name='-asked']")].map((one) => one.value);
    const before = new Set(asked());
    const focus = document.activeElement && document.activeElement.id;
    const unsent = [...marks()].filter(([path]) => touched.has(path) && !saved.includes(path));
    morph(questions, fresh);
    seen().value = join([...new Map([...marks(), ...unsent])]);
    enhance();
    if (focus && document.activeElement.id !== focus) document.getElementById(focus)?.focus();
    say(asked().some((path) => !before.has(path)) ? "more" : "saved");
  }

  /* Changes what differs and leaves alone what is being typed: attributes do not touch a control that was changed. */
  function morph(old, fresh) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== fresh.data) old.data = fresh.data;
      return;
    }
    if (old.dataset.ready) return;
    const hers = (name) => name === "open" && old.nodeName === "DETAILS";
    for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !hers(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value && !hers(name)) old.setAttribute(name, value);
    const key = (node) => (node.dataset && node.dataset.key) || node.id || "";
    const there = new Map([...old.children].filter(key).map((node) => [key(node), node]));
    const stays = new Set([...fresh.children].map(key));
    let here = old.firstChild;
    for (const child of [...fresh.childNodes]) {
      while (here && key(here) && !stays.has(key(here))) {
        const gone = here;
        here = here.nextSibling;
        gone.remove();
      }
      const same = key(child) ? there.get(key(child)) : here && !key(here) ? here : null;
      if (same && same.nodeName === child.nodeName) {
        if (same === here) here = here.nextSibling;
        else old.insertBefore(same, here);
        morph(same, child);
      } else {
        old.insertBefore(document.importNode(child, true), here);
      }
    }
    while (here) {
      const next = here.nextSibling;
      here.remove();
      here = next;
    }
  }

  /* Options that exclude all others ("none of these"), characters left, and lists to be searched. */
  function exclude({ target }) {
    if (target.type !== "checkbox" || !target.checked) return;
    for (const other of questions.querySelectorAll(`[name="${CSS.escape(target.name)}"]:checked`)) {
      if (other !== target && (target.dataset.alone || other.dataset.alone)) other.checked = false;
    }
  }

  function count({ target }) {
    const words = document.getElementById(target.id + "-count");
    if (!words) return;
    const length = words.dataset.words ? (target.value.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’.-](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu) || []).length : [...target.value].length;
    const left = words.dataset.count - length;
    words.textContent = (left < 0 ? words.dataset.over : words.dataset.left).replace("{0}", Math.abs(left));
  }

  function enhance() {
    for (const box of questions.querySelectorAll("[data-search]:not([data-ready])")) combobox(box);
    for (const box of questions.querySelectorAll("[data-draw]:not([data-ready])")) pad(box);
  }

  /* A signature drawn with finger, pen or mouse, kept as the strokes of a path in a box of 300 by 100. */
  function pad(box) {
    const kept = box.querySelector("input");
    const words = document.createElement("p");
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const strokes = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const clear = document.createElement("button");
    box.dataset.ready = "true";
    words.className = "hint small";
    words.textContent = box.dataset.draw;
    svg.setAttribute("viewBox", "0 0 300 100");
    svg.setAttribute("aria-hidden", "true");
    strokes.setAttribute("d", kept.value);
    svg.append(strokes);
    clear.type = "button";
    clear.className = "link";
    clear.textContent = box.dataset.clear;
    box.append(words, svg, clear);
    function draw(letter, event) {
      const { left, top, width, height } = svg.getBoundingClientRect();
      const at = (share, most) => Math.round(Math.min(1, Math.max(0, share)) * most);
      const point = `${letter}${at((event.clientX - left) / width, 300)} ${at((event.clientY - top) / height, 100)}`;
      if (kept.value.length + point.length > 12000 || kept.value.endsWith(point)) return;
      kept.value += point;
      strokes.setAttribute("d", kept.value);
    }
    svg.addEventListener("pointerdown", (event) => { svg.setPointerCapture(event.pointerId); draw("M", event); });
    svg.addEventListener("pointermove", (event) => { if (event.buttons && kept.value) draw("L", event); });
    svg.addEventListener("pointerup", () => later(500, kept.name));
    clear.addEventListener("click", () => { kept.value = ""; strokes.setAttribute("d", ""); later(100, kept.name); });
  }

  function combobox(box) {
    const path = box.dataset.search;
    const input = box.querySelector("input");
    const select = box.querySelector("select");
    const list = document.createElement("ul");
    let asked = 0, timer;
    box.dataset.ready = "true";
    list.id = path + "-options";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.closest(".question").querySelector("label").textContent);
    list.hidden = true;
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
      input.setAttribute(name, value);
    }
    box.querySelector(".find").append(list);
    const told = document.getElementById(path + "-of");
    told.setAttribute("role", "status");
    if (select.value) input.value = select.selectedOptions[0].textContent;

    const current = () => list.querySelector("[aria-selected=true]");
    function close() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function mark(option) {
      current()?.setAttribute("aria-selected", "false");
      if (!option) return;
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    }
    function choose(option) {
      let entry = [...select.options].find((one) => one.value === option.dataset.value);
      if (!entry) select.append(entry = new Option(option.textContent, option.dataset.value));
      entry.selected = true;
      input.value = option.textContent;
      close();
      later(100, input.name);
    }
    async function find() {
      const mine = ++asked;
      const answer = await fetch(`${form.dataset.live}?at=${encodeURIComponent(path)}&find=${encodeURIComponent(input.value)}`);
      if (!answer.ok || mine !== asked) return;
      const found = await answer.json();
      list.replaceChildren(...found.map(({ value, label }, at) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${at}`;
        option.dataset.value = value;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = label;
        return option;
      }));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      told.textContent = found.length ? box.dataset.found.replace("{0}", found.length) : box.dataset.none;
    }
    input.addEventListener("input", () => {
      select.value = "";
      clearTimeout(timer);
      timer = setTimeout(find, 200);
    });
    input.addEventListener("keydown", (event) => {
      const all = [...list.children];
      const at = all.indexOf(current());
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) find();
        else mark(all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1 + (at < 0))) % all.length]);
      } else if (event.key === "Enter" && !list.hidden && at >= 0) {
        event.preventDefault();
        choose(all[at]);
      } else if (event.key === "Escape") {
        close();
      }
    });
    input.addEventListener("blur", () => {
      close();
      const exact = [...list.children].find((one) => one.textContent === input.value.trim());
      if (!select.value && exact) choose(exact);
    });
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      if (event.target.dataset.value) choose(event.target);
    });
  }

  questions.addEventListener("change", (event) => {
    exclude(event);
    if (event.target.type !== "file") later(150, event.target.name);
  });
  questions.addEventListener("input", (event) => {
    count(event);
    if (event.target.type !== "file") later(4000, event.target.name);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (saving) {
      event.preventDefault();
      waiting = event.submitter;
    } else {
      stopped = true;
    }
  });
  addEventListener("pagehide", () => {
    if (touched.size && !stopped) navigator.sendBeacon(location.href, answers());
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  enhance();
})();
