// Opening an enrolment link shows this page; the page posts the link once. A GET alone must not use it up, because
// messengers and browsers fetch links in advance.
const answer = await fetch(location.pathname, { method: "POST", credentials: "same-origin" });
if (answer.ok) {
  location.replace((await answer.json()).url);
} else if (answer.status === 429) {
  document.getElementById("status").textContent = (await answer.json()).error.message;
} else {
  location.replace("/enrol-failed");
}
