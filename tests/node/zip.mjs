// @ts-check
/** A tiny writer of ZIP archives and Word documents, for tests. */

import { deflateRawSync } from "node:zlib";

/**
 * @param {Record<string, string | Uint8Array>} files
 * @param {{ stored?: boolean, flags?: number, size?: number }} [how] `size` is what the directory claims instead of the truth
 * @returns {Uint8Array}
 */
export function zip(files, { stored = false, flags = 0, size } = {}) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const data = stored ? plain : deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(size ?? plain.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, nameBytes, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, rest, nameBytes]));
    parts.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, index, end]));
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';

/**
 * A Word document.
 *
 * @param {string} body what stands in `w:body`
 * @param {{ footnotes?: string, main?: string, how?: Parameters<typeof zip>[1] }} [more] what stands in `w:footnotes`, the name
 *   of the main part
 */
export function docx(body, { footnotes, main = "word/document.xml", how } = {}) {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zip(
    {
      "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${main}"/></Relationships>`,
      [main]: `${head}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="11906"/></w:sectPr></w:body></w:document>`,
      ...(footnotes && { "word/footnotes.xml": `${head}<w:footnotes ${NAMESPACES}>${footnotes}</w:footnotes>` }),
    },
    how,
  );
}
