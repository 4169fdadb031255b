/*
 * What an official types for a move works without this file. With it what an answer newly asks appears at once, today
 * is put into a date at one press, and what was typed stays as long as this window is open: neither a wrong tap, nor a
 * broken line, nor taking the move back loses it. The server alone decides what is asked.
 */
(() => {
  "use strict";
  const KEPT = "gulou.fill ";
  const number = new URLSearchParams(location.search).get("number");
  const forms = [...document.querySelectorAll("form[data-fill]")];
  const first = (form, name) => new FormData(form).get(name); // a question may have the name of a field of the page
  const place = (form) => `${KEPT}${form.dataset.fill} ${first(form, "number")} ${first(form, "move")}`;

  /* What waits for a move that is no longer possible here has been sent; what somebody else typed is not hers to see. */
  function forget(old) {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(KEPT) && old(name)) sessionStorage.removeItem(name);
  }
  const places = forms.map(place);
  const reader = forms.length ? `${KEPT}${forms[0].dataset.fill} ` : "";
  const waits = document.getElementById("waits"); // what she sent is not done yet, and may still be taken back
  forget((name) => (!waits && name.includes(` ${number} `) && !places.includes(name)) || (reader && !name.startsWith(reader)));
  document.querySelector("a[href='/sign-out']").addEventListener("click", () => forget(() => true));
  for (const form of forms) fill(form);

  function fill(form) {
    const asks = form.querySelector(".asks");
    const at = (root, key) => [...root.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
    let asked = 0, timer;

    function keep(sent) {
      const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
      sessionStorage.setItem(place(form), JSON.stringify({ seen: first(form, "seen"), sent, fields }));
    }

    function recall() {
      const kept = JSON.parse(sessionStorage.getItem(place(form)) ?? "null");
      if (form.parentElement.open) keep(false);
      else if (kept && kept.sent && kept.seen !== first(form, "seen")) sessionStorage.removeItem(place(form));
      else if (kept && !document.querySelector("form.pending")) offer(kept.fields);
    }

    function offer(fields) {
      const note = document.createElement("p");
      note.className = "note warn pending";
      note.append(form.dataset.sayKept, " ", button(form.dataset.sayGoOn, () => goOn(fields)), " ", button(form.dataset.sayForget, () => {
        sessionStorage.removeItem(place(form));
        note.remove();
      }));
      form.closest(".choices").before(note);
    }

    function button(words, pressed) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "small second";
      made.textContent = words;
      made.addEventListener("click", pressed);
      return made;
    }

    /* The server lays out the page with what was typed, rows and all. */
    function goOn(fields) {
      const again = document.createElement("form");
      again.method = "post";
      again.action = form.action;
      const now = fields.filter(([name]) => name !== "seen" && name !== "do");
      for (const [name, value] of [...now, ["seen", first(form, "seen")], ["do", "follow"]]) {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = name;
        field.value = value;
        again.append(field);
      }
      document.body.append(again);
      again.submit();
    }

    async function follow() {
      const mine = ++asked;
      const sent = new FormData(form);
      for (const [name, value] of [...sent]) if (value instanceof File) sent.delete(name); // they wait in their field
      sent.append("do", "follow");
      try {
        const answer = await fetch(form.dataset.live, { method: "POST", body: sent });
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".asks");
        if (fresh && mine === asked) take(fresh);
      } catch {
        // out of reach: sending it asks for the rest
      }
    }

    function take(fresh) {
      for (const old of asks.querySelectorAll("[data-key]")) {
        const now = at(fresh, old.dataset.key);
        if (!now) old.remove();
        else if (!old.querySelector("input, select, textarea")) old.replaceWith(document.importNode(now, true));
      }
      for (const now of fresh.querySelectorAll("[data-key]")) if (!at(asks, now.dataset.key)) put(now);
      enhance();
    }

    /* What stands for a node of the answer on the page: a question by its key, an option by its box. */
    function twin(node) {
      const box = node.matches(".option") && node.querySelector("input");
      return box ? asks.querySelector(`#${CSS.escape(box.id)}`)?.closest(".option") : node.dataset.key && at(asks, node.dataset.key);
    }

    /* After what stands before it, else first in what it belongs to. */
    function put(now) {
      const node = document.importNode(now, true);
      let before = now.previousElementSibling;
      while (before && !twin(before)) before = before.previousElementSibling;
      if (before) twin(before).after(node);
      else (at(asks, now.parentElement.closest("[data-key]")?.dataset.key) ?? asks).prepend(node);
    }

    function enhance() {
      for (const dates of asks.querySelectorAll(".dates:not([data-ready])")) {
        const parts = [...dates.querySelectorAll("input")];
        dates.dataset.ready = "true";
        if (parts.length === 3) dates.append(button(form.dataset.sayToday, () => {
          form.dataset.today.split("-").forEach((part, i) => { parts[i].value = Number(part); });
          parts[2].dispatchEvent(new Event("change", { bubbles: true }));
        }));
      }
    }

    asks.addEventListener("input", () => keep(false));
    asks.addEventListener("change", () => {
      keep(false);
      clearTimeout(timer);
      if (form.dataset.live) timer = setTimeout(follow, 150);
    });
    form.addEventListener("submit", () => keep(true));
    enhance();
    recall();
  }
})();
