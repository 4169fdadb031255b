/* Looks every second how far the work has come, and shows that part of the page anew; the link does the same by hand. */
(() => {
  "use strict";
  async function look() {
    const here = document.querySelector("#progress");
    if (here.dataset.waiting === "0") return;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#progress");
      if (fresh) here.replaceWith(fresh);
    }
    setTimeout(look, 1000);
  }
  setTimeout(look, 1000);
})();
