// Brings an element into view; one that is gone already is left alone.
export function show(element) {
  element?.scrollIntoView({ block: "nearest" });
}
