// Where the focus is, seen from what was found.
if (found === null) return null;
const now = document.activeElement;
const isRadio = now?.type === "radio" && found.type === "radio";
return {
  is_here: now === found,
  is_beside: isRadio && now.name === found.name && now.form === found.form,
  is_behind: now !== document.body
    && Boolean(now.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_PRECEDING),
  tag: found.localName,
};
