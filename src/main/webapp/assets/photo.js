/*
 * A photo from a phone is often larger than a paper may be: it is made smaller before it goes over the line. Pages work
 * without this file; the portal then says that the photo is too large.
 */
(() => {
  "use strict";
  let busy = 0, waiting = null;

  async function smaller(file, most) {
    const picture = await createImageBitmap(file);
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    for (let side = 4000; side >= 1000; side *= 0.75) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height));
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const made = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      if (made && made.size <= most) return new File([made], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" });
    }
    return file;
  }

  function tell(input) {
    const told = document.createElement("p");
    told.className = "hint small";
    told.setAttribute("role", "status");
    (input.closest(".upload") || input).after(told);
    told.textContent = input.dataset.smaller;
  }

  async function fit(input) {
    const most = Number(input.dataset.most);
    const large = (file) => file.size > most && /^image\/(jpeg|png)$/.test(file.type);
    const chosen = [...input.files];
    if (!chosen.some(large)) return;
    busy++;
    try {
      const fitted = new DataTransfer();
      for (const file of chosen) fitted.items.add(large(file) ? await smaller(file, most) : file);
      const same = input.files.length === chosen.length && chosen.every((file, at) => input.files[at] === file);
      if (same && ![...fitted.files].some(large)) {
        input.files = fitted.files;
        tell(input);
      }
    } catch {
      /* what is no picture after all is sent as it is: the portal says what is wrong with it */
    }
    busy--;
    if (!busy && waiting) waiting.form.requestSubmit(waiting);
  }

  addEventListener("change", ({ target }) => { if (target.dataset.most) fit(target); });
  addEventListener("submit", (event) => {
    if (!busy) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting = event.submitter;
  }, true);
})();
