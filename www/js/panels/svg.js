// @ts-check
/** Making the elements of a drawing, and knowing how long words are in it. */

const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes numbers to a tenth of a pixel
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function draw(tag, attributes, ...children) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
  }
  element.append(...children);
  return element;
}

/** @type {CanvasRenderingContext2D | null | undefined} */
let ruler;

/**
 * How long words are, in pixels, in the font of an element.
 *
 * @param {Element} element
 * @returns {(words: string) => number}
 */
export function measure(element) {
  ruler ??= document.createElement("canvas").getContext("2d");
  const { fontFamily, fontSize } = getComputedStyle(element);
  if (ruler) ruler.font = `${fontSize} ${fontFamily}`;
  return (words) => ruler?.measureText(words).width ?? words.length * 7;
}
