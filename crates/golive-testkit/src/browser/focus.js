// What has the focus, as a person who looks at the page has it.
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const element = document.activeElement ?? document.body;
const label = element.ariaLabel
  ?? [...(element.labels ?? [])].map((label) => label.innerText).join(" ");
const { outlineStyle, outlineWidth } = getComputedStyle(element);
const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
// The middle of that part of it that is in the window.
const middle = (start, end, most) => (Math.max(start, 0) + Math.min(end, most)) / 2;
const top = document.elementFromPoint(
  middle(box.left, box.right, innerWidth),
  middle(box.top, box.bottom, innerHeight),
);
return {
  name: plain(label || element.innerText || element.value).slice(0, 200),
  tag: element.localName,
  place: [...document.querySelectorAll("*")].indexOf(element),
  is_marked: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
  is_in_view: top !== null && (element.contains(top) || top.contains(element)),
};
