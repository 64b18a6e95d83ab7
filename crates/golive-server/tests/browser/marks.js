// What in a page could run, and is not golive's own.
const starts = (value, ...schemes) =>
  schemes.some((scheme) => value.replace(/[\s\x00-\x1f]/g, "").toLowerCase().startsWith(scheme));
const banned = ["iframe", "frame", "object", "embed", "base", "style", "template", "svg", "math"];
const own = (script) =>
  script.type === "application/ld+json" || script.src?.startsWith(`${location.origin}/assets/`);
const faults = (element) => [
  banned.includes(element.localName),
  element.localName === "script" && !own(element),
  element.localName === "meta" && element.httpEquiv.toLowerCase() === "refresh",
  ...[...element.attributes].map(({ name, value }) =>
    name.startsWith("on") || name === "style" || starts(value, "javascript:", "data:", "vbscript:")
      && ["href", "src", "action", "formaction", "xlink:href", "srcdoc"].includes(name)),
];
return [...document.querySelectorAll("*")]
  .filter((element) => faults(element).includes(true))
  .map((element) => element.outerHTML.slice(0, 300));
