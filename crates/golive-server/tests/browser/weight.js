// The requests of a page, and their bytes on the way, pictures apart.
const all = [
  ...performance.getEntriesByType("navigation"),
  ...performance.getEntriesByType("resource"),
];
const light = all.filter(({ initiatorType }) => initiatorType !== "img");
return {
  requests: all.length,
  bytes: light.reduce((sum, { transferSize }) => sum + transferSize, 0),
  elsewhere: all.map(({ name }) => name).filter((name) => !name.startsWith(location.origin)),
};
