import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;

const tags = new Set(['p', 'br', 'hr', 'a', 'em', 'strong', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img']);
const attributes = new Set(['a.href', 'a.title', 'a.rel', 'ol.start', 'code.class', 'img.src', 'img.alt']);

/** What a browser would find that is not harmless. */
function harms(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return node.nodeName === '#text' ? [] : [node.nodeName];
    const bad = node.attrs.filter(
      ({ name, value }) =>
        !attributes.has(`${node.tagName}.${name}`) ||
        (name === 'href' && !/^(https?|mailto|tel):/i.test(value)) ||
        (name === 'src' && !/^attachment:att_[0-9a-z]{26}$/.test(value)),
    );
    return [...(tags.has(node.tagName) ? [] : [node.tagName]), ...bad.map(({ name, value }) => `${name}=${value}`), ...harms(node.childNodes)];
  });
}

export const harmsIn = (html: string) => harms(parseFragment(html).childNodes);
