/* Keeps the name of an amendment and the reason as soon as they are written: a link is no reason to write them again. */
const form = document.getElementById("describe");

form?.addEventListener("change", () => {
  const sent = new URLSearchParams(new FormData(form));
  sent.set("do", "describe");
  sent.delete("path");
  fetch(location.pathname, { method: "POST", body: sent, keepalive: true, redirect: "manual" }).catch(() => {});
});
