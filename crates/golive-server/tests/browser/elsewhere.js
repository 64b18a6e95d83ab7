// What a page of another site can have a browser send. A form leads away; of a
// request it is told what came of it.
const [how, address, fields] = arguments;
if (how === "form") {
  const form = document.createElement("form");
  form.method = "post";
  form.action = address;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement("input");
    [input.name, input.value] = [name, value];
    form.append(input);
  }
  document.body.append(form);
  form.submit();
  return "sent";
}
const [method, mode] = how.split(" ");
const body = method === "GET" ? undefined : new URLSearchParams(fields);
return fetch(address, { method, mode, body, credentials: "include" })
  .then(({ type, status }) => `${type} ${status}`, () => "refused");
