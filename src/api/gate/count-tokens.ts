const ignored = /(?:[\s,\ufeff]|#[^\n\r]*)*/y;
const token = /"""(?:\\"""|(?!""")[\s\S])*"""|"(?:\\.|[^"\\\n\r])*"|[_A-Za-z]\w*|-?\d[\w.+-]*|\.\.\.|[!$&()[\]{}:=@|]/y;

/** The tokens of a document up to one more than `most`, or up to what is no token. The parser counts too, but it links the tokens it has read, which is slow to collect when many documents are refused. */
export function countTokens(source: string, most: number): number {
  let [count, at] = [0, 0];
  while (count <= most) {
    ignored.lastIndex = at;
    ignored.test(source);
    token.lastIndex = ignored.lastIndex;
    if (!token.test(source)) break;
    at = token.lastIndex;
    count += 1;
  }
  return count;
}
