/* Turns the plain field of a definition into an editor: numbers, colours, keys completed from the schemas, problems live. */
import * as cm from "./codemirror.js";
import { completions } from "./schema.js";

const PAUSE = 600;
const field = document.querySelector("textarea[data-editor]");

if (field) {
  enhance(field);
}

function enhance(area) {
  const form = area.form;
  const host = document.createElement("div");
  host.className = "editor";
  area.after(host);
  const shadow = host.attachShadow({ mode: "open" });
  const found = document.getElementById("found");
  const list = document.getElementById("list");
  const told = document.getElementById("told");
  let stored = area.value;
  let asked = 0;
  let timer = 0;
  let keeping = false;
  let plain = Boolean(document.getElementById("merging")); // what was merged is shown on a page of its own

  const schemas = area.dataset.editor
    ? fetch("/admin/catalogue/check").then((answer) => (answer.ok ? answer.json() : {})).catch(() => ({}))
    : Promise.resolve({});

  const view = new cm.EditorView({
    root: shadow,
    parent: shadow,
    state: cm.EditorState.create({
      doc: area.value,
      extensions: [
        cm.lineNumbers(),
        cm.foldGutter(),
        cm.lintGutter(),
        cm.history(),
        cm.search({ top: true }),
        cm.highlightActiveLine(),
        cm.EditorView.lineWrapping,
        cm.bracketMatching(),
        cm.EditorState.phrases.of(phrases(area.dataset.phrases)),
        cm.indentUnit.of("  "),
        cm.EditorState.tabSize.of(2),
        cm.EditorState.readOnly.of(area.readOnly),
        area.dataset.path.endsWith(".html") ? cm.xml() : cm.yaml(),
        cm.syntaxHighlighting(colours()),
        cm.autocompletion({
          override: [async (context) => completions(await schemas, area.dataset.editor, context)],
        }),
        cm.keymap.of([
          { key: "Mod-s", run: () => { form.querySelector("[value=save]")?.click(); return true; } },
          ...cm.completionKeymap,
          ...cm.defaultKeymap,
          ...cm.searchKeymap,
          ...cm.historyKeymap,
          ...cm.foldKeymap,
          ...cm.lintKeymap.map((binding) => (binding.key === "F8" ? { ...binding, run: (there) => binding.run(there) && tell(there) } : binding)),
          { key: "Escape", run: () => { form.querySelector("[value=save]")?.focus(); return true; } }, // when nothing is open that it closes
        ]),
        cm.EditorView.contentAttributes.of({
          "aria-label": document.getElementById("text-label").textContent + " " + area.dataset.path,
          "aria-multiline": "true",
          tabindex: "0",
          spellcheck: "false",
        }),
        cm.EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            area.value = view.state.doc.toString();
            told.textContent = "";
            window.clearTimeout(timer);
            timer = window.setTimeout(check, PAUSE);
          }
        }),
        look(),
      ],
    }),
  });
  area.hidden = true;
  document.getElementById("text-hint").hidden = false;
  document.getElementById("text-label").addEventListener("click", () => view.focus());
  goTo(view, Number(area.dataset.line));

  form.addEventListener("submit", (event) => {
    area.value = view.state.doc.toString();
    if (event.submitter?.value === "check") {
      event.preventDefault();
      check();
    } else if (plain) {
      stored = area.value;
    } else {
      event.preventDefault();
      keep(event.submitter);
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (area.value !== stored) {
      event.preventDefault();
    }
  });
  check();

  /**
   * Keeps the text and leaves her where she writes. Whatever else is answered (somebody else has written, she is signed
   * out) is a page of its own, which the form is sent to.
   */
  async function keep(button) {
    if (keeping) {
      return;
    }
    keeping = true;
    const body = new FormData(form);
    body.set("do", "save");
    const sent = body.get("text");
    try {
      const answer = await fetch(location.pathname, { method: "POST", body });
      if (answer.ok && new URL(answer.url).searchParams.has("saved")) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const name of ["seen", "base"]) {
          form.elements[name].value = page.querySelector(`#edit [name=${name}]`).value;
        }
        stored = sent;
        told.textContent = area.dataset.kept;
      } else {
        plain = true;
        form.requestSubmit(button);
      }
    } catch {
      told.textContent = area.dataset.unkept;
    } finally {
      keeping = false;
    }
  }

  /** Says what is wrong where the cursor has gone. */
  function tell(there) {
    cm.forEachDiagnostic(there.state, (one, from) => {
      if (from === there.state.selection.main.from) {
        told.textContent = one.message;
      }
    });
    return true;
  }

  /** Only the answer to the last question counts. */
  async function check() {
    const mine = ++asked;
    const body = new FormData();
    body.set("id", area.dataset.amendment);
    body.set("path", area.dataset.path);
    body.set("text", view.state.doc.toString());
    try {
      const answer = await fetch("/admin/catalogue/check", { method: "POST", body: new URLSearchParams(body) });
      if (mine === asked) {
        if (answer.ok && !answer.headers.get("Content-Type").includes("json")) {
          found.textContent = area.dataset.out;
        } else if (answer.ok) {
          show(await answer.json());
        } else {
          found.textContent = area.dataset.again;
        }
      }
    } catch {
      found.textContent = area.dataset.again;
    }
  }

  function show(problems) {
    const doc = view.state.doc;
    const own = problems.filter((problem) => problem.file === area.dataset.path && problem.line <= doc.lines);
    view.dispatch(cm.setDiagnostics(view.state, own.map((problem) => {
      const line = doc.line(problem.line);
      const from = Math.min(line.from + problem.column - 1, line.to);
      return { from, to: end(line, from), severity: problem.severity, message: `${problem.found} ${problem.advice}`.trim() };
    })));
    const wrong = problems.filter((problem) => problem.severity === "error").length;
    const advised = problems.length - wrong;
    const said = wrong ? area.dataset.some.replace("#", wrong) : area.dataset.none;
    found.textContent = advised ? said.replace(/[.。]$/, "") + area.dataset.advice.replace("#", advised) : said;
    list.replaceChildren(...problems.map((problem) => item(problem, own.includes(problem))));
  }

  function end(line, from) {
    const word = /^[^\s,:{}[\]]+/.exec(line.text.slice(from - line.from));
    return word ? from + word[0].length : line.to;
  }

  function item(problem, own) {
    const entry = document.createElement("li");
    const place = document.createElement(own ? "button" : "span");
    place.className = "figure";
    place.textContent = (own ? "" : problem.file + ":") + problem.line + ":" + problem.column;
    if (own) {
      place.type = "button";
      place.addEventListener("click", () => {
        const line = view.state.doc.line(Math.min(problem.line, view.state.doc.lines));
        const at = Math.min(line.from + problem.column - 1, line.to);
        view.dispatch({ selection: { anchor: at }, effects: cm.EditorView.scrollIntoView(at, { y: "center" }) });
        view.focus();
      });
    }
    const advice = document.createElement("span");
    advice.className = "soft";
    advice.textContent = problem.advice;
    if (problem.severity === "info") {
      const tag = document.createElement("span");
      tag.className = "tag";
      tag.textContent = area.dataset.tag;
      entry.append(place, " ", tag, " ", problem.found, " ", advice);
    } else {
      entry.append(place, " ", problem.found, " ", advice);
    }
    return entry;
  }
}

/** The words of the editor itself, written as "Find=查找;next=下一个". */
function phrases(written) {
  return Object.fromEntries(written.split(";").map((one) => one.split("=")).filter((one) => one.length === 2));
}

/** Colours of the portal, which the shadow tree inherits as custom properties. */
function colours() {
  const t = cm.tags;
  return cm.HighlightStyle.define([
    { tag: [t.propertyName, t.definition(t.propertyName), t.tagName], color: "var(--link)", fontWeight: "600" },
    { tag: [t.string, t.attributeValue], color: "var(--ok)" },
    { tag: [t.number, t.bool, t.null, t.atom, t.attributeName], color: "var(--accent)" },
    { tag: t.comment, color: "var(--ink-soft)", fontStyle: "italic" },
    { tag: [t.punctuation, t.separator, t.bracket], color: "var(--ink-soft)" },
  ]);
}

function look() {
  return cm.EditorView.theme({
    "&": { border: "1px solid var(--line-strong)", borderRadius: "var(--radius)", background: "var(--surface)", color: "var(--ink)", height: "65vh" },
    "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "1px" },
    ".cm-scroller": { font: "0.875rem/1.6 var(--code)", overflow: "auto" },
    ".cm-content": { caretColor: "var(--ink)" },
    ".cm-gutters": { background: "var(--sunken)", color: "var(--ink-soft)", border: "0" },
    ".cm-activeLine, .cm-activeLineGutter": { background: "var(--indigo-100)" },
    ".cm-selectionBackground, ::selection": { background: "var(--silver-200)" },
    ".cm-tooltip": { background: "var(--surface)", color: "var(--ink)", border: "1px solid var(--line-strong)", maxWidth: "34em" },
    ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--indigo-700)", color: "#fff" },
    ".cm-completionInfo": { padding: "4px 8px" },
    ".cm-completionIcon": { display: "none" },
    ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--bad)" },
    ".cm-lint-marker-error": { content: "none", width: "0.7em", height: "0.7em", borderRadius: "50%", background: "var(--bad)" },
    ".cm-lintRange-info": { backgroundImage: "none", textDecoration: "underline dotted var(--accent)" },
    ".cm-lint-marker-info": { content: "none", width: "0.7em", height: "0.7em", borderRadius: "0", background: "var(--accent)" },
    ".cm-diagnostic-info": { borderLeftColor: "var(--accent)" },
    ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
    ".cm-panels": { background: "var(--sunken)", color: "var(--ink)" },
    ".cm-panel input, .cm-panel button": { font: "inherit", minHeight: "28px" },
  });
}

/** Shows the line that the address names. */
function goTo(view, line) {
  if (!(line > 0 && line <= view.state.doc.lines)) return;
  const at = view.state.doc.line(line).from;
  view.dispatch({ selection: { anchor: at }, effects: cm.EditorView.scrollIntoView(at, { y: "center" }) });
  view.focus();
}
