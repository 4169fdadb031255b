/* Looks again while something goes on, and shows the page of its end when that has come. */
const running = document.getElementById("running");

async function look() {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.getElementById("running");
  if (!now) {
    location.reload();
    return;
  }
  running.querySelector("[role=status]").textContent = now.querySelector("[role=status]").textContent;
  const there = now.querySelector("progress");
  if (there.hasAttribute("value")) {
    running.querySelector("progress").value = there.value;
  }
  window.setTimeout(look, 700);
}

if (running) {
  window.setTimeout(look, 700);
}
