// Talking to the simulator. A refusal becomes an Error whose message is what the server said.

async function call(method, path, body) {
  const options = { method, headers: {} };
  if (body !== undefined) {
    const file = body instanceof Blob;
    options.headers["Content-Type"] = file ? body.type : "application/json";
    options.body = file ? body : JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("连不上模拟器，请确认它还在运行。");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error || `模拟器回答 ${response.status}`);
  return answer;
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);

const WATCHDOG_MS = 3000;

/** Calls `changed(key)` for each chat that changes; without a stream it says "something" every three seconds. */
export function watch(changed) {
  const stream = new EventSource("/phones/events");
  stream.addEventListener("message", (event) => changed(JSON.parse(event.data)));
  stream.addEventListener("open", () => changed(null));
  setInterval(() => {
    if (stream.readyState !== EventSource.OPEN) changed(null);
  }, WATCHDOG_MS);
}
