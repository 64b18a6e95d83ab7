// The visible elements of these selectors that people know by this name: by all
// of it, else by how it begins.
const [name, selector] = arguments;
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const names = (element) => [
  element.ariaLabel,
  ...(element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent),
  ...[...(element.labels ?? [])].map((label) => label.innerText),
  element.innerText,
  element.type === "submit" ? element.value : "",
  element.placeholder,
  element.alt,
].map(plain);
const seen = [...document.querySelectorAll(selector)].filter((element) =>
  element.checkVisibility({ visibilityProperty: true }));
return seen.find((element) => names(element).includes(name))
  ?? seen.find((element) => names(element).some((other) => other.startsWith(name)))
  ?? null;
