// Runs axe, which stands before this, and tells what is serious or worse.
const done = arguments[arguments.length - 1];
const line = ({ id, impact, help }, { target, html, failureSummary }) =>
  `${id} (${impact}): ${help}\n  ${target.join(" ")}: ${html}\n  ${failureSummary.replaceAll("\n", "\n  ")}`;
window.axe
  .run(document, { resultTypes: ["violations"], preload: false })
  .then(({ violations }) => violations.filter(({ impact }) => ["serious", "critical"].includes(impact)))
  .then((found) => done(found.flatMap((rule) => rule.nodes.map((node) => line(rule, node)))))
  .catch((error) => done([`axe failed: ${error}`]));
